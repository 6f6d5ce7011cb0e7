import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, type Person, SYSTEM } from "../../lib/domain/actor.ts";
import { checkIn, miss, unheard, watch } from "../../lib/domain/correspondent.ts";
import { may } from "../../lib/domain/policy.ts";
import { Correspondent, CorrespondentStatus } from "../../lib/protocol/correspondents.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { AT, LATER } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const WHO: Actor = { id: "the-correspondent", role: "correspondent", name: "الاسم", byline: "التوقيع" };
const POINT = { lat: 34.7, lon: 36.7 };
const FIRST_DUE = "2026-02-03T04:35:06.000Z";

const base = { commandId: ID };
const inMinutes = (minutes: number, from = LATER) =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();
const said = (status: Correspondent["status"], fields = {}) => ({ ...base, status, ...fields });

const fresh = () => unheard(ID, "syria", WHO, AT);
const checkedIn = () => checkIn(fresh(), said("safe", { area: "حمص", note: "بخير", point: POINT }), WHO, AT);

/** Everybody who can be on the list. */
const ROWS = {
  unheard: fresh,
  "not awaited": checkedIn,
  awaited: () => watch(checkedIn(), 30, AT),
  overdue: () => miss(watch(checkedIn(), 30, AT), FIRST_DUE),
  "off, with an interval": () => checkIn(watch(checkedIn(), 30, AT), said("off"), WHO, AT),
} satisfies Record<string, () => Correspondent>;
type Row = keyof typeof ROWS;

/** When the next word is due, and whether an alarm stands, after each action at LATER; or the error. */
const NEXT: Record<Row, Record<"safe" | "off" | "watch 60" | "watch null" | "miss", unknown>> = {
  unheard: {
    safe: [null, null],
    off: [null, null],
    "watch 60": [inMinutes(60), null],
    "watch null": [null, null],
    miss: "correspondent.not_due",
  },
  "not awaited": {
    safe: [null, null],
    off: [null, null],
    "watch 60": [inMinutes(60), null],
    "watch null": [null, null],
    miss: "correspondent.not_due",
  },
  awaited: {
    safe: [inMinutes(30), null],
    off: [null, null],
    "watch 60": [inMinutes(60), null],
    "watch null": [null, null],
    miss: [FIRST_DUE, LATER],
  },
  overdue: {
    safe: [inMinutes(30), null],
    off: [null, null],
    "watch 60": [FIRST_DUE, FIRST_DUE],
    "watch null": [null, null],
    miss: "correspondent.not_due",
  },
  "off, with an interval": {
    safe: [inMinutes(30), null],
    off: [null, null],
    "watch 60": [null, null],
    "watch null": [null, null],
    miss: "correspondent.not_due",
  },
};
const ACTIONS: Record<keyof (typeof NEXT)[Row], (row: Correspondent) => Correspondent> = {
  safe: (row) => checkIn(row, said("safe"), WHO, LATER),
  off: (row) => checkIn(row, said("off"), WHO, LATER),
  "watch 60": (row) => watch(row, 60, LATER),
  "watch null": (row) => watch(row, null, LATER),
  miss: (row) => miss(row, LATER),
};
const CASES = (Object.keys(ROWS) as Row[]).flatMap((row) =>
  (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).map((action) => [row, action] as const),
);

function outcome(act: () => Correspondent): unknown {
  try {
    const { dueAt, missedAt } = Correspondent.parse(act());
    return [dueAt, missedAt];
  } catch (error) {
    return (error as AppError).code;
  }
}

describe("who is awaited, and who is overdue", () => {
  test.each(CASES)("%s, then %s", (name, action) => {
    const row = ROWS[name]();
    const before = structuredClone(row);
    expect(outcome(() => ACTIONS[action](row))).toEqual(NEXT[name][action]);
    expect(row).toEqual(before);
  });
});

test.each(CorrespondentStatus.options)("a word of %s takes the place of the whole last one", (status) => {
  const next = checkIn(checkedIn(), said(status), { ...WHO, byline: "توقيع آخر" }, LATER);
  const silent = { note: null, area: null, point: null };
  const told = { status, byline: "توقيع آخر", checkedInAt: LATER, changedAt: LATER };
  expect(next).toMatchObject({ ...silent, ...told, version: 2 });
});

test("nothing is known of whoever never checked in, whatever is set for them", () => {
  expect(watch(fresh(), 30, LATER)).toMatchObject({ checkedInAt: null, version: 1, intervalMinutes: 30 });
});

test("nobody is overdue a moment before they are", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 1_440 }),
      fc.integer({ min: -3_600_000, max: 3_600_000 }),
      (minutes, ms) => {
        const awaited = watch(checkedIn(), minutes, AT);
        const at = new Date(Date.parse(inMinutes(minutes, AT)) + ms).toISOString();
        const expected = ms < 0 ? "correspondent.not_due" : [awaited.dueAt, at];
        expect(outcome(() => miss(awaited, at))).toEqual(expected);
      },
    ),
  );
});

/** Who may do what, to themself and to another. */
const MAY: Record<"check-in" | "watch" | "miss", Role[]> = {
  "check-in": ["correspondent"],
  watch: ["supervisor", "admin"],
  miss: [],
};

test.each(Role.options)("a %s may do what the table says", (role) => {
  const person: Person = { ...WHO, role };
  for (const [action, roles] of Object.entries(MAY))
    expect([action, may(person, `correspondent.${action}` as "correspondent.watch")]).toEqual([
      action,
      roles.includes(role),
    ]);
  expect(may(SYSTEM, "correspondent.miss")).toBe(true);
});
