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
  const pair = { reportId: id(known.reports), otherId: id(known.reports), reason: text };
  const degrees = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: -90, max: 90 }) },
    fc.constantFrom(...NUMBERS),
  );
  const alert = fc.record({ sound: fc.boolean(), notify: fc.boolean(), badge: fc.boolean() });
  const names = fc.array(line, { maxLength: 3 });
  const place = {
    ar: line,
    en: line,
    aliases: names,
    kind: fc.constantFrom("town", "site", "moon"),
    country: fc.constantFrom("SY", "IQ", "sy"),
    governorate: fc.constantFrom("SY-DY", "IQ-AN", null),
    point: fc.oneof(fc.record({ lat: degrees, lon: degrees }), fc.constant(null)),
    source: line,
  };
  const party = {
    ar: line,
    en: line,
    aliases: names,
    kind: fc.constantFrom("militia", "rebels", "them"),
    note: line,
  };
  const unit = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 60 }) }, fc.constantFrom(...NUMBERS));
  const at = fc.record({ field: fc.constantFrom("headline", "body", "slug"), start: unit, end: unit });
  const span = fc.oneof(fc.record({ from: instant, to: instant }), fc.constant(null));
  const figure = fc.record({
    kind: fc.constantFrom("killed", "escaped", "lost"),
    low: fc.option(number),
    best: fc.option(number),
    high: fc.option(number),
  });
  const actors = fc.array(fc.record({ partyId: fc.constantFrom("sdf", "SDF"), ar: line, en: line }), {
    maxLength: 2,
  });
  const placeRef = fc.record({
    precision: fc.constantFrom("locality", "country", "street"),
    ar: line,
    en: fc.option(line),
    country: fc.constantFrom("SY", null),
    governorate: fc.constantFrom("SY-DY", null),
    point: fc.option(fc.record({ lat: degrees, lon: degrees })),
    to: fc.constant(null),
    placeId: fc.option(fresh),
    geonamesId: fc.option(number),
  });
  const value = fc.oneof(
    fc.record({
      kind: fc.constant("attribution"),
      source: fc.option(fc.record({ start: unit, end: unit })),
    }),
    fc.record({ kind: fc.constantFrom("hedge", "incident") }),
    fc.record({ kind: fc.constant("time"), span }),
    fc.record({ kind: fc.constant("place"), place: placeRef }),
    fc.record({ kind: fc.constant("figure"), figure }),
  );
  const mark = { id: fresh, reportId: id(known.reports), version: number, at };
  const incident = {
    type: fc.constantFrom("arrests", "shelling", "rain"),
    place: fc.option(placeRef),
    span,
    actors,
    figures: fc.array(figure, { maxLength: 2 }),
  };
  const evidence = {
    reportId: id(known.reports),
    reportVersion: number,
    passages: fc.array(at, { maxLength: 2 }),
  };
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
    "report.claim": { reportId: id(known.reports), takeOver: fc.boolean() },
    "report.unclaim": { reportId: id(known.reports) },
    "report.embargo": { reportId: id(known.reports), version: number, until: instant },
    "report.lift": { reportId: id(known.reports), reason: text },
    "report.use": {
      reportId: id(known.reports),
      version: number,
      as: fc.constantFrom("opened", "copied", "exported", "linked", "read"),
    },
    "report.grade": { ...move, source: fc.constantFrom("A", "F", "G"), information: number },
    "report.dispute": move,
    "report.settle": move,
    "report.corroborate": { ...pair, as: fc.constantFrom("independent", "same-source", "other") },
    "report.uncorroborate": pair,
    "flash.ask": move,
    "flash.confirm": { reportId: id(known.reports), version: number },
    "flash.refuse": { reportId: id(known.reports), reason: text },
    "story.unlink": { storyId: id(known.stories), reportId: id(known.reports) },
    "story.amend": { storyId: id(known.stories), version: number, headline: line, ownerId: id(known.people) },
    "story.close": { storyId: id(known.stories), version: number, reason: text },
    "story.reopen": { storyId: id(known.stories), version: number, reason: text },
    "story.merge": { storyId: id(known.stories), intoId: id(known.stories), reason: text },
    "figure.add": {
      id: fresh,
      storyId: id(known.stories),
      reportId: id(known.reports),
      kind: fc.constantFrom("killed", "wounded", "lost"),
      low: number,
      best: number,
      high: number,
    },
    "figure.withdraw": { storyId: id(known.stories), figureId: fresh, reason: text },
    "flag.see": { flagId: id(known.flags) },
    "flag.reopen": { flagId: id(known.flags), reason: text },
    "flag.reassign": { flagId: id(known.flags), assigneeId: id(known.people), dueAt: instant, note: text },
    "flag.escalate": { flagId: id(known.flags) },
    "notice.acknowledge": { noticeId: fresh },
    "duplicate.propose": {
      reportId: id(known.reports),
      ofId: id(known.reports),
      score: fc.double({ min: 0, max: 1 }),
    },
    "duplicate.confirm": { reportId: id(known.reports), ofId: id(known.reports) },
    "duplicate.refuse": { reportId: id(known.reports) },
    "duplicate.detach": { reportId: id(known.reports), reason: text },
    "question.ask": {
      id: fresh,
      reportId: id(known.reports),
      version: number,
      text,
      passage: fc.oneof(text, fc.constant("نص")),
    },
    "question.answer": { questionId: fresh, answer: text },
    "question.close": { questionId: fresh, note: text },
    "correspondent.check-in": {
      status: fc.constantFrom("safe", "en-route", "off", "lost"),
      note: text,
      area: line,
      point: fc.record({ lat: degrees, lon: degrees }),
    },
    "correspondent.watch": { personId: id(known.people), intervalMinutes: number },
    "correspondent.miss": { correspondentId: fresh },
    "view.save": { id: fresh, name: line, query: line, alert, isShared: fc.boolean() },
    "view.amend": { viewId: fresh, version: number, name: line, query: line, alert },
    "view.remove": { viewId: fresh, version: number },
    "place.add": { id: fresh, ...place, geonamesId: fc.oneof(number, fc.constant(null)) },
    "place.amend": { placeId: fresh, version: number, ...place },
    "place.merge": { placeId: fresh, version: number, intoId: fresh },
    "party.add": { id: fresh, ...party, slug: fc.constantFrom("sdf", "SDF", null) },
    "party.amend": { partyId: fresh, version: number, ...party },
    "aid.confirm": { ...mark, value },
    "aid.refuse": { ...mark, kind: fc.constantFrom("place", "incident", "mood") },
    "incident.confirm": { id: fresh, ...incident, ...evidence },
    "incident.amend": { incidentId: fresh, version: number, ...incident },
    "incident.join": { incidentId: fresh, version: number, ...evidence },
    "incident.withdraw": { incidentId: fresh, version: number, reason: text },
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
