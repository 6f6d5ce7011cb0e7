import fc from "fast-check";
import type { CommandName } from "../../lib/protocol/commands.ts";

const TROUBLE = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800",
  "\u202e\u2066\u200f",
  "\u0085",
  "\u2028",
  "\ufeff",
  "'; DROP TABLE wires; --",
  "\\u0000",
  "%s%n$1",
  "constructor",
  "🙂".repeat(300),
  "ﷺ",
];

const INSTANTS = [
  "+275760-09-13T00:00:00.000Z",
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00+23:59",
  "9999-12-31T23:59:59.999999999-23:59",
  "2024-02-29T00:00:00Z",
  "2023-02-29T00:00:00Z",
  "2030-01-01T24:00:00Z",
  "2030-01-01T00:00Z",
  "2030-01-01",
  "infinity",
  "now",
];

const NUMBERS = [0, -0, 1, -1, 1.5, 9, 10, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e308, -1e308, 5e-324];

const troubledText = fc.oneof(
  fc.constantFrom(...TROUBLE),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

/** JSON as no schema expects it: `__proto__` among the keys, deep nests, numbers at their ends. */
export const wildJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    fc.oneof(
      fc.constantFrom("__proto__", "constructor", "toString", "length", "then", "commandId"),
      troubledText,
    ),
    fc.oneof(troubledText, fc.constantFrom(...NUMBERS), fc.constant(null), fc.constant({ a: [{}] })),
    { maxKeys: 5 },
  ),
  fc.integer({ min: 1, max: 2_000 }).map((depth) => nest(depth)),
  fc.constantFrom<unknown>(null, true, 0, "", [], {}, [[]]),
);

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 ? { a: value } : [value];
  return value;
}

/** What is known to exist, so that a body reaches past the schemas and into the rules. */
export interface Known {
  reports: string[];
  stories: string[];
  flags: string[];
  people: string[];
}

/** A body that is nearly right: each field good or troubled, some missing, at times one too many. */
export function bodyOf(command: CommandName, known: Known): fc.Arbitrary<Record<string, unknown>> {
  return fc.constantFrom("reportId", "storyId").chain((target) => bodyOn(target, command, known));
}

function bodyOn(target: string, command: CommandName, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const id = (ids: string[]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid(), troubledText);
  const line = fc.oneof({ weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) }, troubledText);
  const number = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    fc.constantFrom(...NUMBERS),
  );
  const text = fc.oneof({ weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 200 }) }, troubledText);
  const instant = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...INSTANTS) },
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    troubledText,
  );
  const fresh = fc.uuid();
  const report = { headline: line, body: text, slug: line, dateline: line, urgency: number };
  const move = { reportId: id(known.reports), version: number, reason: text };
  const change = { reportId: id(known.reports), version: number, ...report, advisory: line };
  const kinds = fc.constantFrom("update", "add", "writethru", "correction", "original");
  const shapes: Record<CommandName, Record<string, fc.Arbitrary<unknown>>> = {
    "report.file": {
      id: fresh,
      ...report,
      language: fc.constantFrom("ar", "en", "xx"),
      storyId: id(known.stories),
      sourceNote: text,
    },
    "report.amend": change,
    "report.publish": { reportId: id(known.reports), version: number },
    "report.hold": move,
    "report.release": move,
    "report.kill": move,
    "report.spike": move,
    "report.restore": move,
    "report.correct": change,
    "report.update": { ...change, change: kinds },
    "report.refile": change,
    "story.open": { id: fresh, slug: line, headline: line },
    "story.link": { storyId: id(known.stories), reportId: id(known.reports) },
    "flag.raise": {
      id: fresh,
      [target]: id(target === "reportId" ? known.reports : known.stories),
      kind: fc.constantFrom("lead", "hold", "legal", "loud"),
      reason: text,
      assigneeId: id(known.people),
      dueAt: instant,
    },
    "flag.acknowledge": { flagId: id(known.flags), note: text },
    "flag.resolve": { flagId: id(known.flags), note: text },
  };
  const keys = Object.keys(shapes[command]);
  const changes = fc.record({
    missing: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray(keys, { maxLength: Math.min(3, keys.length) }),
    ),
    spoiled: fc.option(fc.tuple(fc.constantFrom(...keys), wildJson), { freq: 1 }),
  });
  const whole = fc.record({ commandId: fc.uuid(), ...shapes[command] });
  return fc.tuple(whole, changes).map(([body, { missing, spoiled }]) => {
    const kept = Object.entries(body).filter(([key]) => !(missing as string[]).includes(key));
    return Object.fromEntries(spoiled ? [...kept, spoiled] : kept);
  });
}
