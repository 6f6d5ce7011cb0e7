import { expect, test } from "vitest";
import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import { ChangeKind, FlagKind } from "../../lib/protocol/rows.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";
const ID = "0198b000-0000-7000-8000-000000000001";
const BASE = { commandId: COMMAND };

const REASONED = { ...BASE, reportId: ID, version: 1, reason: "سبب" };
const CHANGE = { ...BASE, reportId: ID, version: 1, advisory: "تصحيح", urgency: 2 };
const WHOLE_CHANGE = {
  ...CHANGE,
  wire: "syria",
  headline: "عنوان",
  body: "متن",
  slug: "S",
  dateline: "",
};

/** What a command says when nothing is said of it. */
const UNSAID: Partial<Record<CommandName, object>> = { "report.update": { change: "update" } };

/** The least and the most that each command may say. */
const GOOD: Record<CommandName, object[]> = {
  "report.file": [
    { ...BASE, id: ID, headline: "عنوان", body: "متن" },
    {
      ...BASE,
      wire: "syria",
      id: ID,
      headline: "عنوان",
      body: "متن",
      slug: "SYRIA-PRISON/ATTACK",
      dateline: "",
      language: "ar",
      urgency: 1,
      storyId: ID,
      sourceNote: "",
    },
  ],
  "report.amend": [
    { ...BASE, reportId: ID, version: 1, urgency: 3 },
    {
      ...BASE,
      reportId: ID,
      version: 1,
      headline: "عنوان",
      body: "متن",
      slug: "S",
      dateline: "د",
      advisory: "تصحيح",
    },
  ],
  "report.publish": [{ ...BASE, reportId: ID, version: 1 }],
  "report.hold": [REASONED, { ...REASONED, wire: "syria" }],
  "report.release": [{ ...BASE, reportId: ID, version: 1 }, REASONED],
  "report.kill": [REASONED],
  "report.spike": [REASONED],
  "report.restore": [{ ...BASE, reportId: ID, version: 1 }, REASONED],
  "report.correct": [CHANGE, WHOLE_CHANGE],
  "report.update": [CHANGE, { ...WHOLE_CHANGE, change: "writethru" }],
  "report.refile": [CHANGE, WHOLE_CHANGE],
  "story.open": [{ ...BASE, id: ID, slug: "SYRIA", headline: "عنوان" }],
  "story.link": [{ ...BASE, storyId: ID, reportId: ID }],
  "flag.raise": [
    { ...BASE, id: ID, reportId: ID, kind: "verify", reason: "سبب" },
    {
      ...BASE,
      id: ID,
      storyId: ID,
      kind: "legal",
      reason: "سبب",
      assigneeId: "u1",
      dueAt: "2026-02-03T04:05:06+03:00",
    },
  ],
  "flag.acknowledge": [
    { ...BASE, flagId: ID },
    { ...BASE, flagId: ID, note: "" },
  ],
  "flag.resolve": [
    { ...BASE, flagId: ID },
    { ...BASE, flagId: ID, note: "حُلّت" },
  ],
};
const CASES = (Object.keys(COMMANDS) as CommandName[]).flatMap((name) =>
  GOOD[name].map((body) => [name, body] as const),
);

/** The paths of what a body gets wrong. */
function wrong(name: CommandName, body: unknown): string[] {
  const result = COMMANDS[name].safeParse(body);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

test.each(CASES)("%s takes %o", (name, body) => {
  expect(COMMANDS[name].parse(body)).toEqual({ ...UNSAID[name], ...body });
});

test.each(CASES)("%s refuses a field that it does not know", (name, body) => {
  const result = COMMANDS[name].safeParse({ ...body, correspondentId: "u1" });
  expect(result.error?.issues).toMatchObject([{ code: "unrecognized_keys", keys: ["correspondentId"] }]);
});

test.each(CASES)("%s names every field that has the wrong type", (name, body) => {
  for (const key of Object.keys(body)) {
    expect(wrong(name, { ...body, [key]: ["x"] })).toContain(key);
    expect(wrong(name, { ...body, [key]: null })).toContain(key);
  }
});

test.each(CASES.filter(([name, body]) => body === GOOD[name][0]))(
  "%s refuses its least body less a field",
  (name, body) => {
    for (const key of Object.keys(body)) {
      const { [key]: _left, ...rest } = body as Record<string, unknown>;
      expect(wrong(name, rest), `without ${key}`).not.toEqual([]);
    }
  },
);

test.each(Object.keys(COMMANDS) as CommandName[])("%s refuses what is no object", (name) => {
  for (const body of [undefined, null, 1, "{}", [], [{}]]) expect(wrong(name, body)).toEqual([""]);
});

test("an amendment changes something, and an advisory alone is nothing", () => {
  expect(wrong("report.amend", { ...BASE, reportId: ID, version: 1 })).toEqual(["body"]);
  expect(wrong("report.amend", { ...BASE, reportId: ID, version: 1, advisory: "تصحيح" })).toEqual(["body"]);
});

test.each(["report.correct", "report.update", "report.refile"] as const)(
  "%s changes something, and says what in a line that can be read",
  (name) => {
    const { urgency: _changed, ...nothing } = CHANGE;
    expect(wrong(name, nothing)).toEqual(["body"]);
    for (const advisory of ["", " ", "\u200b\u202e"])
      expect(wrong(name, { ...CHANGE, advisory })).toEqual(["advisory"]);
    expect(wrong(name, { ...CHANGE, advisory: "سطر\nآخر" })).toEqual(["advisory"]);
  },
);

test("an update is an update, an add or a writethru, and no other kind of change", () => {
  const taken = ChangeKind.options.filter(
    (change) => wrong("report.update", { ...CHANGE, change }).length === 0,
  );
  expect(taken).toEqual(["update", "add", "writethru"]);
  for (const name of ["report.correct", "report.refile"] as const)
    expect(COMMANDS[name].safeParse({ ...CHANGE, change: "update" }).success).toBe(false);
});

test.each(["report.hold", "report.kill", "report.spike"] as const)("%s says why", (name) => {
  for (const reason of ["", " \n", "\u200b"])
    expect(wrong(name, { ...REASONED, reason })).toEqual(["reason"]);
});

test("a flag is on a report or on a story, never on both or neither", () => {
  const flag = { ...BASE, id: ID, kind: "verify", reason: "سبب" };
  expect(wrong("flag.raise", flag)).toEqual(["reportId"]);
  expect(wrong("flag.raise", { ...flag, reportId: ID, storyId: ID })).toEqual(["reportId"]);
});

test("a flag has a kind of the list and a reason", () => {
  const flag = { ...BASE, id: ID, reportId: ID, reason: "سبب" };
  for (const kind of FlagKind.options) expect(wrong("flag.raise", { ...flag, kind })).toEqual([]);
  expect(wrong("flag.raise", { ...flag, kind: "flash" })).toEqual(["kind"]);
  expect(wrong("flag.raise", { ...flag, kind: "lead", reason: " \u200b" })).toEqual(["reason"]);
});
