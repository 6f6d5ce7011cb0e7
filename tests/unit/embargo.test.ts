import { describe, expect, test } from "vitest";
import { type Actor, SYSTEM } from "../../lib/domain/actor.ts";
import { embargo, lift } from "../../lib/domain/embargo.ts";
import { authorize, may } from "../../lib/domain/policy.ts";
import { projectReport } from "../../lib/domain/project-report.ts";
import { publish } from "../../lib/domain/report.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { FlagKind, FlagState, Report, ReportState } from "../../lib/protocol/rows.ts";
import { AT, build, flag, LATER, report } from "./arbitraries.ts";

const BEFORE = new Date(Date.parse(AT) - 1).toISOString();
const AFTER = new Date(Date.parse(AT) + 1).toISOString();
const person = (role: Actor["role"], id = "the-one-who-tries"): Actor => ({
  id,
  role,
  name: "الاسم",
  byline: "–",
});
const supervisor = person("supervisor");
const failing = (code: string, details?: unknown) =>
  expect.objectContaining({ code, ...(details !== undefined && { details }) });

/** When the embargo ends, at the moment `AT`. */
const TIMES = { none: null, past: BEFORE, "this moment": AT, "to come": AFTER } as const;

/** What becomes of a lift, for each who tries: it is lifted, or the code of the refusal. */
const MATRIX = {
  none: { supervisor: "report.not_embargoed", admin: "report.not_embargoed", system: "report.not_embargoed" },
  past: { supervisor: "lifted", admin: "lifted", system: "lifted" },
  "this moment": { supervisor: "lifted", admin: "lifted", system: "lifted" },
  "to come": { supervisor: "lifted", admin: "lifted", system: "role.forbidden" },
} as const;

function outcome(row: Report, actor: Actor): string {
  try {
    authorize(actor, "report.lift", { report: row });
    return lift(row, [], actor, AT).embargoUntil === null ? "lifted" : "kept";
  } catch (error) {
    return (error as AppError).code;
  }
}

/** Whoever never saw it need not learn that there was something to kill. */
test("of a killed report stays, whoever would lift it", () => {
  const row = build(report, { state: "killed", embargoUntil: BEFORE });
  for (const actor of [supervisor, person("admin"), SYSTEM])
    expect(outcome(row, actor)).toBe("report.wrong_state");
});

/** Its readers never saw it: the end of the hold lets it out, not the clock. */
test("of a report on hold stays for the clock, however late; a supervisor may lift it", () => {
  const row = build(report, { state: "held", embargoUntil: BEFORE });
  expect(() => lift(row, [], SYSTEM, AT)).toThrow(failing("report.held", { state: "held" }));
  expect(outcome(row, supervisor)).toBe("lifted");
});

describe.each(ReportState.exclude(["killed"]).options)("the embargo on a %s report", (state) => {
  test.each(Object.keys(MATRIX) as (keyof typeof MATRIX)[])("%s: lifted by whom", (time) => {
    const row = build(report, { state, embargoUntil: TIMES[time] });
    const actual = Object.keys(MATRIX[time]).map((role) => [
      role,
      outcome(row, role === "system" ? SYSTEM : person(role as Actor["role"])),
    ]);
    const ofClock = state === "held" && MATRIX[time].system === "lifted" ? { system: "report.held" } : {};
    expect(Object.fromEntries(actual)).toEqual({ ...MATRIX[time], ...ofClock });
    for (const role of ["correspondent", "editor"] as const)
      expect(outcome(row, person(role))).toBe("role.forbidden");
  });

  test("is over: what readers see for the first time is the version that stands, of any other only the mark goes", () => {
    const row = build(report, {
      state,
      embargoUntil: AT,
      version: 4,
      publishedVersion: 2,
      publishedAt: BEFORE,
    });
    const isReleased = state === "published" || state === "held";
    expect(lift(row, [], supervisor, AT)).toEqual({
      ...row,
      embargoUntil: null,
      changedAt: AT,
      publishedVersion: isReleased ? 4 : 2,
    });
  });

  test("stays while an open hold or legal flag is in the way of the words", () => {
    const row = build(report, { state, embargoUntil: AT });
    for (const kind of FlagKind.options) {
      for (const is of FlagState.options) {
        const mark = build(flag, { kind, state: is });
        const isBlocked =
          (state === "published" || state === "held") &&
          ["hold", "legal"].includes(kind) &&
          is !== "resolved";
        const attempt = () => lift(row, [mark], supervisor, AT);
        if (isBlocked) expect(attempt).toThrow(failing("report.blocked", { flagId: mark.id, kind }));
        else expect(attempt().embargoUntil).toBeNull();
      }
    }
  });
});

describe("putting a report under embargo", () => {
  const row = build(report, { state: "filed", version: 3, embargoUntil: null });

  test("names the time in UTC, and changes nothing else", () => {
    const next = embargo(row, { version: 3, until: "2026-02-03T07:30:00.1234+03:00" }, AT);
    expect(next).toEqual({ ...row, embargoUntil: "2026-02-03T04:30:00.123Z", changedAt: AT });
    expect(Report.safeParse(next).success).toBe(true);
  });

  test("again puts it off or brings it forward", () => {
    const first = embargo(row, { version: 3, until: LATER }, AT);
    expect(embargo(first, { version: 3, until: AFTER }, AT).embargoUntil).toBe(AFTER);
  });

  test.each([BEFORE, AT])("until %s, which is not to come, fails", (until) => {
    expect(() => embargo(row, { version: 3, until }, AT)).toThrow(failing("report.past_embargo"));
  });

  test("says that somebody was faster before it says that the time is past", () => {
    expect(() => embargo(row, { version: 2, until: BEFORE }, AT)).toThrow(
      failing("report.stale", { version: 3 }),
    );
  });

  test("stays through its publication, and readers have it only once it is lifted", () => {
    const under = publish(embargo(row, { version: 3, until: LATER }, AT), 3, [], AFTER);
    expect(under).toMatchObject({ state: "published", embargoUntil: LATER });
    const reader = person("correspondent", "somebody-else");
    const author = person("correspondent", row.correspondentId);
    expect(
      [reader, author, person("editor")].map((who) => may(who, "report.read", { report: under })),
    ).toEqual([false, true, true]);
    expect(projectReport(under, reader)).toBeUndefined();
    const lifted = lift(under, [], supervisor, AFTER);
    expect(projectReport(lifted, reader)).toMatchObject({ headline: row.headline, embargoUntil: null });
  });
});
