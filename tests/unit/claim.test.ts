import { describe, expect, test } from "vitest";
import { type Actor, SYSTEM } from "../../lib/domain/actor.ts";
import { CLAIM_MS, claim, claimOn, RENEW_MS, unclaim } from "../../lib/domain/claim.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { Report, ReportState } from "../../lib/protocol/rows.ts";
import { AT, build, LATER, report } from "./arbitraries.ts";

const UNTIL = new Date(Date.parse(AT) + CLAIM_MS).toISOString();
const ME = "the-one-who-tries";
const NOBODY = { claimedById: null, claimedByName: null, claimedUntil: null };
const OWN = { claimedById: ME, claimedByName: "الاسم", claimedUntil: LATER };
const ANOTHERS = { claimedById: "another", claimedByName: "محررة المساء", claimedUntil: LATER };

/** Whose the report is at the moment `AT`. */
const HOLDERS = {
  nobody: NOBODY,
  "them, still": OWN,
  "them, until now": { ...OWN, claimedUntil: AT },
  "another, still": ANOTHERS,
  "another, until now": { ...ANOTHERS, claimedUntil: AT },
} as const;
type Holder = keyof typeof HOLDERS;

const ACTIONS = {
  claim: (row: Report, actor: Actor) => {
    authorize(actor, "report.claim", { report: row });
    return claim(row, {}, actor, AT);
  },
  "take over": (row: Report, actor: Actor) => {
    authorize(actor, "report.claim", { report: row });
    return claim(row, { takeOver: true }, actor, AT);
  },
  release: (row: Report, actor: Actor) => {
    const free = unclaim(row, actor, AT);
    authorize(actor, "report.unclaim", { report: row });
    return free;
  },
} as const;
type Action = keyof typeof ACTIONS;

/**
 * Whose the report is afterwards, for each who tries: `theirs` or `free`; or `role` (role.forbidden),
 * `claimed` (report.claimed), `none` (report.not_claimed).
 */
const MATRIX = `
                                editor   supervisor  admin    system
  claim      nobody             theirs   theirs      theirs   role
  claim      them, still        theirs   theirs      theirs   role
  claim      them, until now    theirs   theirs      theirs   role
  claim      another, still     claimed  claimed     claimed  role
  claim      another, until now theirs   theirs      theirs   role
  take over  nobody             theirs   theirs      theirs   role
  take over  them, still        theirs   theirs      theirs   role
  take over  them, until now    theirs   theirs      theirs   role
  take over  another, still     theirs   theirs      theirs   role
  take over  another, until now theirs   theirs      theirs   role
  release    nobody             none     none        none     none
  release    them, still        free     free        free     claimed
  release    them, until now    free     free        free     free
  release    another, still     role     free        free     claimed
  release    another, until now role     free        free     free
`;

const LINE = /^(claim|take over|release) +(nobody|\w+, still|\w+, until now) +(.*)$/;

const LINES = MATRIX.trim()
  .split("\n")
  .slice(1)
  .map((line): [Action, Holder, string[]] => {
    const [, action, holder, cells = ""] = LINE.exec(line.trim()) ?? [];
    return [action as Action, holder as Holder, cells.split(/\s+/)];
  });

const WORDS: Record<string, string> = {
  "role.forbidden": "role",
  "report.claimed": "claimed",
  "report.not_claimed": "none",
};
const WHO: Actor[] = [
  ...(["editor", "supervisor", "admin"] as const).map((role) => ({
    id: ME,
    role,
    name: "الاسم",
    byline: "–",
  })),
  SYSTEM,
];

function outcome(action: Action, row: Report, actor: Actor): string {
  try {
    const { claimedById } = ACTIONS[action](row, actor);
    return claimedById === actor.id ? "theirs" : claimedById === null ? "free" : claimedById;
  } catch (error) {
    return WORDS[(error as AppError).code] ?? (error as AppError).code;
  }
}

describe.each(["filed", "published", "held"] as const)("a claim on a %s report", (state) => {
  test.each(LINES)("%s · of %s", (action, holder, cells) => {
    const row = build(report, { state, ...HOLDERS[holder] });
    expect(WHO.map((actor) => outcome(action, row, actor))).toEqual(cells);
  });
});

test("the matrix names every holder for every action", () => {
  const named = LINES.map(([action, holder]) => `${action} ${holder}`);
  const all = Object.keys(ACTIONS).flatMap((action) =>
    Object.keys(HOLDERS).map((holder) => `${action} ${holder}`),
  );
  expect(named).toEqual(all);
  expect(Role.options).toEqual(["correspondent", ...WHO.slice(0, -1).map(({ role }) => role)]);
});

test.each(ReportState.options)("a correspondent neither claims nor releases a %s report", (state) => {
  const actor: Actor = { id: ME, role: "correspondent", name: "–", byline: "مراسل" };
  const row = build(report, { state, ...OWN });
  expect([outcome("claim", row, actor), outcome("release", row, actor)]).toEqual(["role", "role"]);
});

test.each(["killed", "spiked"] as const)("nobody claims a %s report, whoever's it was", (state) => {
  for (const holder of Object.values(HOLDERS)) {
    const row = build(report, { state, ...holder });
    for (const takeOver of [true, false, undefined]) {
      const attempt = () => claim(row, { takeOver }, WHO[0] as Actor, AT);
      expect(attempt).toThrow(expect.objectContaining({ code: "report.wrong_state", details: { state } }));
    }
  }
});

const editor = WHO[0] as Actor;

test("a claim is good for ten minutes from this moment, and nothing else of the report changes", () => {
  const row = build(report, { state: "filed", ...NOBODY });
  const next = claim(row, {}, editor, AT);
  expect(next).toEqual({ ...row, claimedById: ME, claimedByName: "الاسم", claimedUntil: UNTIL });
  expect(Report.safeParse(next).success).toBe(true);
  expect(Date.parse(UNTIL) - Date.parse(AT)).toBe(600_000);
  expect(RENEW_MS).toBe(200_000);
  expect(unclaim(next, editor, AT)).toEqual(row);
});

test("a claim that is said again is good for ten minutes from then", () => {
  const first = claim(build(report, { state: "held", ...NOBODY }), {}, editor, AT);
  const again = claim(first, {}, editor, "2026-02-03T04:12:00.000Z");
  expect(again).toEqual({ ...first, claimedUntil: "2026-02-03T04:22:00.000Z" });
});

test("a refusal names who works on the report, and until when", () => {
  const row = build(report, { state: "filed", ...ANOTHERS });
  const refused = expect.objectContaining({
    code: "report.claimed",
    details: { byName: "محررة المساء", until: LATER },
  });
  expect(() => claim(row, {}, editor, AT)).toThrow(refused);
  expect(() => unclaim(row, SYSTEM, AT)).toThrow(refused);
});

test("a claim stands until its very moment", () => {
  const row = build(report, ANOTHERS);
  const justBefore = new Date(Date.parse(LATER) - 1).toISOString();
  expect(claimOn(row, justBefore)).toEqual({ byId: "another", byName: "محررة المساء", until: LATER });
  expect(claimOn(row, LATER)).toBeUndefined();
  expect(claimOn(build(report, NOBODY), AT)).toBeUndefined();
});
