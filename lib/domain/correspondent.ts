import type { CommandInput } from "../protocol/commands.ts";
import type { Correspondent } from "../protocol/correspondents.ts";
import { AppError } from "../protocol/errors.ts";
import type { Actor } from "./actor.ts";

type Watched = Pick<Actor, "id" | "byline">;

const MINUTE_MS = 60_000;

/** Somebody of whom nothing is known yet: they have never checked in, and nobody waits for them. */
export function unheard(
  id: string,
  wire: string,
  { id: personId, byline }: Watched,
  at: string,
): Correspondent {
  return {
    id,
    wire,
    personId,
    byline,
    status: "on-assignment",
    note: null,
    area: null,
    point: null,
    intervalMinutes: null,
    checkedInAt: null,
    dueAt: null,
    missedAt: null,
    version: 0,
    changedAt: at,
  };
}

/**
 * How somebody is by their newest word, which takes the place of all of the last one: an old place is not theirs any
 * more. The next one is due an interval from now, unless they are off.
 */
export function checkIn(
  before: Correspondent,
  input: CommandInput<"correspondent.check-in">,
  actor: Watched,
  at: string,
): Correspondent {
  return {
    ...before,
    byline: actor.byline,
    status: input.status,
    note: input.note || null,
    area: input.area || null,
    point: input.point ?? null,
    checkedInAt: at,
    dueAt: input.status === "off" ? null : dueAfter(before.intervalMinutes, at),
    missedAt: null,
    version: before.version + 1,
    changedAt: at,
  };
}

/**
 * The same person, to check in this often from now on; null is not at all, and lets an alarm go. One that has gone off
 * stays until they check in, however often they were to.
 */
export function watch(before: Correspondent, intervalMinutes: number | null, at: string): Correspondent {
  const isOverdue = intervalMinutes !== null && before.missedAt !== null;
  const isOff = before.status === "off";
  return {
    ...before,
    intervalMinutes,
    dueAt: isOverdue ? before.dueAt : isOff ? null : dueAfter(intervalMinutes, at),
    missedAt: isOverdue ? before.missedAt : null,
    version: before.version + 1,
    changedAt: at,
  };
}

/** The same person, overdue. Fails with `correspondent.not_due` while they are not, and when that is known already. */
export function miss(before: Correspondent, at: string): Correspondent {
  const { dueAt, missedAt } = before;
  if (dueAt === null || missedAt !== null || Date.parse(dueAt) > Date.parse(at))
    throw new AppError("correspondent.not_due", { dueAt });
  return { ...before, missedAt: at, version: before.version + 1, changedAt: at };
}

function dueAfter(minutes: number | null, at: string): string | null {
  return minutes === null ? null : new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString();
}
