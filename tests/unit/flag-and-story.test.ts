import { expect, test } from "vitest";
import { acknowledge, raise, resolve } from "../../lib/domain/flag.ts";
import type { Actor } from "../../lib/domain/policy.ts";
import { grow, open } from "../../lib/domain/story.ts";
import { Flag, FlagState, Story, StoryState } from "../../lib/protocol/rows.ts";
import { AT, build, flag, LATER, story } from "./arbitraries.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";
const ID = "0198b000-0000-7000-8000-000000000001";
const supervisor: Actor = { id: "u9", role: "supervisor", name: "مشرفة النشرة", byline: "–" };
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
    note: null,
  });
  expect(Flag.safeParse(raised).success).toBe(true);
});

test("a flag keeps for whom it is, and when it is due in universal time", () => {
  const editor = { id: "u2", name: "محرر المناوبة" };
  const raised = raise({ ...raising, dueAt: "2026-02-03T09:30:00+03:00" }, "syria", supervisor, editor, AT);
  expect(raised).toMatchObject({
    assigneeId: "u2",
    assigneeName: "محرر المناوبة",
    dueAt: "2026-02-03T06:30:00.000Z",
  });
});

const ACTIONS = { acknowledge, resolve } as const;

/** Every state × action of a flag: the state it leads to, or the failure. */
function outcomes(): string[] {
  return FlagState.options.flatMap((state) =>
    Object.entries(ACTIONS).map(([name, act]) => {
      try {
        return `${state} ${name} → ${act(build(flag, { state }), supervisor, undefined, LATER).state}`;
      } catch (error) {
        return `${state} ${name} ✗ ${(error as { code: string }).code}`;
      }
    }),
  );
}

test("a flag goes raised → acknowledged → resolved and never back", () => {
  expect(outcomes()).toEqual([
    "raised acknowledge → acknowledged",
    "raised resolve → resolved",
    "acknowledged acknowledge ✗ flag.acknowledged",
    "acknowledged resolve → resolved",
    "resolved acknowledge ✗ flag.resolved",
    "resolved resolve ✗ flag.resolved",
  ]);
});

test("taking a flag on and resolving it name who and when, and each is a version", () => {
  const raised = build(flag, { state: "raised", version: 1, note: null });
  const taken = acknowledge(raised, supervisor, "أتابع", LATER);
  expect(taken).toEqual({
    ...raised,
    state: "acknowledged",
    version: 2,
    acknowledgedByName: "مشرفة النشرة",
    acknowledgedAt: LATER,
    note: "أتابع",
  });
  expect(resolve(taken, supervisor, undefined, LATER)).toEqual({
    ...taken,
    state: "resolved",
    version: 3,
    resolvedByName: "مشرفة النشرة",
    resolvedAt: LATER,
  });
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
