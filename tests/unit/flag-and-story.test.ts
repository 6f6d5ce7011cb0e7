import { expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { acknowledge, escalate, raise, reassign, reopen, resolve, see } from "../../lib/domain/flag.ts";
import { grow, open } from "../../lib/domain/story.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { type Flag, Flag as FlagRow, FlagState, Story, StoryState } from "../../lib/protocol/rows.ts";
import { AT, build, flag, LATER, story } from "./arbitraries.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";
const ID = "0198b000-0000-7000-8000-000000000001";
const supervisor: Actor = { id: "u9", role: "supervisor", name: "مشرفة النشرة", byline: "–" };
const editor = { id: "u2", name: "محرر المناوبة" };
const raising = { commandId: COMMAND, id: ID, reportId: ID, kind: "verify" as const, reason: "حصيلتان" };

test("a raised flag is open, at version 1, by its supervisor's name", () => {
  const raised = raise(raising, "syria", supervisor, undefined, AT);
  expect(raised).toMatchObject({
    state: "raised",
    version: 1,
    reportId: ID,
    storyId: null,
    kind: "verify",
    reason: "حصيلتان",
    raisedById: "u9",
    raisedByName: "مشرفة النشرة",
    raisedAt: AT,
    assigneeId: null,
    assigneeName: null,
    dueAt: null,
    seenByName: null,
    seenAt: null,
    acknowledgedByName: null,
    acknowledgedAt: null,
    resolvedByName: null,
    resolvedAt: null,
    previousAssigneeId: null,
    previousAssigneeName: null,
    reassignedAt: null,
    escalatedAt: null,
    reopenedByName: null,
    reopenedAt: null,
    note: null,
  });
  expect(FlagRow.safeParse(raised).success).toBe(true);
});

test("a flag keeps for whom it is, and when it is due in universal time", () => {
  const raised = raise({ ...raising, dueAt: "2026-02-03T09:30:00+03:00" }, "syria", supervisor, editor, AT);
  expect(raised).toMatchObject({
    assigneeId: "u2",
    assigneeName: "محرر المناوبة",
    dueAt: "2026-02-03T06:30:00.000Z",
  });
});

const BEFORE = "2026-02-03T04:00:00.000Z";
const AHEAD = "2026-02-03T09:00:00.000Z";

/** What is done to a flag for the editor, due before it is done. */
const ACTIONS = {
  see: (row: Flag) => see(row, supervisor, LATER),
  acknowledge: (row: Flag) => acknowledge(row, supervisor, undefined, LATER),
  resolve: (row: Flag) => resolve(row, supervisor, undefined, LATER),
  reopen: (row: Flag) => reopen(row, supervisor, "عاد الخلاف", LATER),
  reassign: (row: Flag) => reassign(row, undefined, {}, LATER),
  "reassign to the same": (row: Flag) => reassign(row, editor, {}, LATER),
  escalate: (row: Flag) => escalate(row, LATER),
};

const inState = (state: Flag["state"], fields: Partial<Flag> = {}): Flag =>
  build(flag, {
    state,
    version: 4,
    assigneeId: editor.id,
    assigneeName: editor.name,
    dueAt: BEFORE,
    escalatedAt: null,
    ...fields,
  });

/** Every state × action of a flag: the state it leads to, or the failure. */
function outcomes(): string[] {
  return FlagState.options.flatMap((state) =>
    Object.entries(ACTIONS).map(([name, act]) => {
      try {
        return `${state} ${name} → ${act(inState(state)).state}`;
      } catch (error) {
        return `${state} ${name} ✗ ${(error as AppError).code}`;
      }
    }),
  );
}

test("a flag goes raised → seen → acknowledged → resolved, and back only by a person who says so", () => {
  expect(outcomes()).toEqual([
    "raised see → seen",
    "raised acknowledge → acknowledged",
    "raised resolve → resolved",
    "raised reopen ✗ flag.open",
    "raised reassign → raised",
    "raised reassign to the same ✗ flag.assigned",
    "raised escalate → raised",
    "seen see ✗ flag.seen",
    "seen acknowledge → acknowledged",
    "seen resolve → resolved",
    "seen reopen ✗ flag.open",
    "seen reassign → raised",
    "seen reassign to the same ✗ flag.assigned",
    "seen escalate → seen",
    "acknowledged see ✗ flag.seen",
    "acknowledged acknowledge ✗ flag.acknowledged",
    "acknowledged resolve → resolved",
    "acknowledged reopen ✗ flag.open",
    "acknowledged reassign → raised",
    "acknowledged reassign to the same ✗ flag.assigned",
    "acknowledged escalate → acknowledged",
    "resolved see ✗ flag.resolved",
    "resolved acknowledge ✗ flag.resolved",
    "resolved resolve ✗ flag.resolved",
    "resolved reopen → raised",
    "resolved reassign ✗ flag.resolved",
    "resolved reassign to the same ✗ flag.resolved",
    "resolved escalate ✗ flag.not_late",
  ]);
});

test.each(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])(
  "%s makes the next version of a whole flag, or tells the state in which it cannot",
  (name) => {
    for (const state of FlagState.options) {
      const before = inState(state);
      const kept = structuredClone(before);
      try {
        const after = ACTIONS[name](before);
        expect(after.version).toBe(5);
        expect(FlagRow.safeParse(after).success).toBe(true);
      } catch (error) {
        const told =
          name === "reassign to the same" && state !== "resolved" ? { assigneeId: "u2" } : { state };
        expect((error as AppError).details).toEqual(told);
      }
      expect(before).toEqual(kept);
    }
  },
);

test("seeing a flag, taking it on and resolving it name who and when, and each is a version", () => {
  const raised = inState("raised", { version: 1, note: null });
  const seen = see(raised, supervisor, AT);
  expect(seen).toEqual({ ...raised, state: "seen", version: 2, seenByName: "مشرفة النشرة", seenAt: AT });
  const taken = acknowledge(seen, supervisor, "أتابع", LATER);
  expect(taken).toEqual({
    ...seen,
    state: "acknowledged",
    version: 3,
    acknowledgedByName: "مشرفة النشرة",
    acknowledgedAt: LATER,
    note: "أتابع",
  });
  expect(resolve(taken, supervisor, undefined, LATER)).toEqual({
    ...taken,
    state: "resolved",
    version: 4,
    resolvedByName: "مشرفة النشرة",
    resolvedAt: LATER,
  });
});

test("a reopened flag is as nobody has seen it yet, with who opened it again and why", () => {
  const taken = acknowledge(
    see(inState("raised", { escalatedAt: AT }), supervisor, AT),
    supervisor,
    "أتابع",
    AT,
  );
  const done = resolve(taken, supervisor, "حُسم", AT);
  expect(reopen(done, supervisor, "عاد الخلاف", LATER)).toEqual({
    ...done,
    state: "raised",
    version: done.version + 1,
    seenByName: null,
    seenAt: null,
    acknowledgedByName: null,
    acknowledgedAt: null,
    resolvedByName: null,
    resolvedAt: null,
    escalatedAt: null,
    reopenedByName: "مشرفة النشرة",
    reopenedAt: LATER,
    note: "عاد الخلاف",
  });
});

test("a flag put to somebody else says whose it was, and they have not seen it yet", () => {
  const taken = acknowledge(see(inState("raised"), supervisor, AT), supervisor, "أتابع", AT);
  const other = { id: "u3", name: "محررة ثانية" };
  expect(reassign(taken, other, { note: "تتابع الملف منذ أمس" }, LATER)).toEqual({
    ...taken,
    state: "raised",
    version: taken.version + 1,
    assigneeId: "u3",
    assigneeName: "محررة ثانية",
    previousAssigneeId: "u2",
    previousAssigneeName: "محرر المناوبة",
    reassignedAt: LATER,
    seenByName: null,
    seenAt: null,
    acknowledgedByName: null,
    acknowledgedAt: null,
    note: "تتابع الملف منذ أمس",
  });
  expect(reassign(taken, undefined, {}, LATER)).toMatchObject({ assigneeId: null, assigneeName: null });
});

test("the same person until another time is told of it, in universal time; until the same time nothing changes", () => {
  const late = inState("acknowledged", { escalatedAt: BEFORE });
  expect(reassign(late, editor, { dueAt: "2026-02-03T12:00:00+03:00" }, LATER)).toMatchObject({
    state: "raised",
    assigneeId: "u2",
    previousAssigneeId: "u2",
    dueAt: AHEAD,
    escalatedAt: null,
  });
  expect(() => reassign(late, editor, { dueAt: "2026-02-03T07:00:00+03:00" }, LATER)).toThrow(
    expect.objectContaining({ code: "flag.assigned" }),
  );
});

test.each([
  ["without another time", {}, BEFORE],
  ["until a time that is past", { dueAt: AT }, BEFORE],
  ["until now", { dueAt: LATER }, BEFORE],
  ["until a time ahead", { dueAt: AHEAD }, null],
])("a late flag put to somebody else %s stays late unless there is time again", (_how, more, escalatedAt) => {
  const late = inState("seen", { escalatedAt: BEFORE });
  expect(reassign(late, undefined, more, LATER).escalatedAt).toBe(escalatedAt);
});

test.each([
  ["no due time", { dueAt: null }, false],
  ["a due time ahead", { dueAt: AHEAD }, false],
  ["a due time a millisecond ahead", { dueAt: "2026-02-03T05:00:00.001Z" }, false],
  ["its due time now", { dueAt: LATER }, true],
  ["its due time past", { dueAt: BEFORE }, true],
  ["its due time past and told of already", { dueAt: BEFORE, escalatedAt: AT }, false],
])("a flag with %s (%o) becomes late: %s", (_what, fields, becomes) => {
  const open = inState("acknowledged", fields);
  if (becomes) {
    expect(escalate(open, LATER)).toEqual({ ...open, version: 5, escalatedAt: LATER });
  } else {
    expect(() => escalate(open, LATER)).toThrow(expect.objectContaining({ code: "flag.not_late" }));
  }
});

test("a new story is open and owned by who opened it", () => {
  const input = { commandId: COMMAND, id: ID, slug: "SYRIA-PRISON/ATTACK", headline: "الهجوم" };
  const opened = open(input, "syria", supervisor, AT);
  expect(opened).toEqual({
    id: ID,
    wire: "syria",
    slug: "SYRIA-PRISON/ATTACK",
    headline: "الهجوم",
    state: "open",
    version: 1,
    ownerId: "u9",
    ownerName: "مشرفة النشرة",
    figures: [],
    mergedIntoId: null,
    openedAt: AT,
    changedAt: AT,
  });
  expect(Story.safeParse(opened).success).toBe(true);
});

test("of the story states only an open one takes a report, and grows by a version", () => {
  expect(StoryState.options).toEqual(["open", "closed"]);
  const thread = build(story, { state: "open", version: 4 });
  expect(grow(thread, LATER)).toEqual({ ...thread, version: 5, changedAt: LATER });
  expect(() => grow({ ...thread, state: "closed" }, LATER)).toThrow(
    expect.objectContaining({ code: "story.closed" }),
  );
});
