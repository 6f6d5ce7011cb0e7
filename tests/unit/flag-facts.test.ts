import { expect, test } from "vitest";
import { asksForMe, isLateForMe, moveKey, moveOf, stepsOf } from "../../app/_flag/flag-facts.ts";
import type { Flag } from "../../lib/protocol/rows.ts";
import { AT, build, flag, LATER } from "./arbitraries.ts";

const EARLIER = "2026-02-03T03:00:00.000Z";
const LATEST = "2026-02-03T06:00:00.000Z";
const editor = { id: "u2", role: "editor", name: "محرر المناوبة" } as const;
const supervisor = { id: "u9", role: "supervisor", name: "مشرفة النشرة" } as const;
const correspondent = { id: "u5", role: "correspondent", name: "مراسل" } as const;

/** A flag that nobody has done anything about. */
const fresh = (fields: Partial<Flag> = {}): Flag =>
  build(flag, {
    state: "raised",
    raisedById: supervisor.id,
    raisedByName: supervisor.name,
    raisedAt: EARLIER,
    assigneeId: null,
    assigneeName: null,
    dueAt: null,
    seenAt: null,
    acknowledgedByName: null,
    acknowledgedAt: null,
    resolvedAt: null,
    reopenedAt: null,
    reassignedAt: null,
    previousAssigneeId: null,
    previousAssigneeName: null,
    escalatedAt: null,
    ...fields,
  });

test.each([
  ["theirs", editor, { assigneeId: "u2" }, true],
  ["theirs and taken on", editor, { assigneeId: "u2", state: "acknowledged" }, true],
  ["theirs and resolved", editor, { assigneeId: "u2", state: "resolved" }, false],
  ["another's", editor, { assigneeId: "u3" }, false],
  ["nobody's", editor, {}, true],
  ["nobody's and seen", editor, { state: "seen" }, true],
  ["nobody's and raised by them", supervisor, {}, false],
  ["nobody's and taken on by another", editor, { state: "acknowledged", acknowledgedByName: "أخرى" }, false],
  ["nobody's and taken on by them", editor, { state: "acknowledged", acknowledgedByName: editor.name }, true],
  ["another's and late", editor, { assigneeId: "u3", escalatedAt: LATER }, false],
  ["another's and late", supervisor, { assigneeId: "u3", escalatedAt: LATER }, true],
  ["nobody's", correspondent, {}, false],
] as const)("a flag that is %s waits for %o (%o): %s", (_what, me, fields, waits) => {
  expect(asksForMe(fresh(fields), me)).toBe(waits);
});

test("a late flag is the supervisors' until it is resolved", () => {
  const late = fresh({ escalatedAt: LATER, assigneeId: "u2" });
  expect(isLateForMe(late, supervisor)).toBe(true);
  expect(isLateForMe(late, editor)).toBe(false);
  expect(isLateForMe({ ...late, state: "resolved" }, supervisor)).toBe(false);
});

test("what happened to a flag stands in its order, with who did it", () => {
  const whole = fresh({
    reassignedAt: AT,
    previousAssigneeId: "u2",
    previousAssigneeName: "الأول",
    assigneeId: "u3",
    assigneeName: "الثانية",
    seenAt: LATER,
    seenByName: "الثانية",
    dueAt: LATEST,
    escalatedAt: LATEST,
  });
  expect(stepsOf(whole, true)).toEqual([
    { what: "raised", at: EARLIER, by: supervisor.name },
    { what: "reassigned", at: AT, from: "الأول", to: "الثانية" },
    { what: "seen", at: LATER, by: "الثانية" },
    { what: "late", at: LATEST },
  ]);
  expect(stepsOf(fresh({ dueAt: LATEST }), false).map(({ what }) => what)).toEqual(["raised"]);
  expect(stepsOf(fresh({ dueAt: LATEST }), true).map(({ what }) => what)).toEqual(["raised", "late"]);
  const again = fresh({ reopenedAt: AT, acknowledgedAt: LATER, resolvedAt: LATEST, state: "resolved" });
  expect(stepsOf(again, false).map(({ what }) => what)).toEqual([
    "raised",
    "reopened",
    "acknowledged",
    "resolved",
  ]);
  const sameHands = fresh({ reassignedAt: AT, assigneeId: "u2", previousAssigneeId: "u2" });
  expect(stepsOf(sameHands, false)[1]).toEqual({ what: "timeMoved", at: AT });
});

test.each([
  ["came to them", { assigneeId: "u2", previousAssigneeId: "u3" }, "mine"],
  ["came to them from nobody", { assigneeId: "u2", previousAssigneeId: null }, "mine"],
  ["went from them", { assigneeId: "u3", previousAssigneeId: "u2" }, "away"],
  ["went from them to nobody", { assigneeId: null, previousAssigneeId: "u2" }, "away"],
  ["is theirs until another time", { assigneeId: "u2", previousAssigneeId: "u2" }, "time"],
  ["is between others", { assigneeId: "u3", previousAssigneeId: "u4" }, undefined],
  ["came to them and they took it on", { assigneeId: "u2", state: "acknowledged" }, undefined],
  ["went from them and is resolved", { previousAssigneeId: "u2", state: "resolved" }, undefined],
] as const)("a flag that %s (%o) is told as %s", (_what, fields, how) => {
  const moved = fresh({ reassignedAt: AT, ...fields });
  expect(moveOf(moved, "u2")?.how).toBe(how);
  expect(moveOf({ ...moved, reassignedAt: null }, "u2")).toBeUndefined();
});

test("each change of hands has its own name, and a later one comes behind", () => {
  const first = fresh({ reassignedAt: AT });
  expect(moveKey({ ...first, reassignedAt: LATER }) > moveKey(first)).toBe(true);
});
