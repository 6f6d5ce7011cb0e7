import type { Cursor } from "@/lib/protocol/frames.ts";

/** After this long away, a person is told what happened. */
export const AWAY_MS = 10 * 60_000;

/** How far somebody had seen a wire, and when they last looked, in milliseconds since the epoch. */
export interface Mark extends Cursor {
  at: number;
}

/** What is remembered of one person on this device. */
export interface Memory {
  seen: Mark | null;
  /** Where they had left off, until they have read what came since. */
  left: Mark | null;
}

export const NOTHING_KNOWN: Memory = { seen: null, left: null };

/**
 * The memory of somebody who looks at a wire now, complete to the cursor. Who was away long enough, and missed
 * something, has left off where they last looked; what they have not read of an earlier absence stays.
 */
export function look(memory: Memory, cursor: Cursor, now: number): Memory {
  const seen: Mark = { ...cursor, at: now };
  const left = isSameLog(memory.left, cursor) ? memory.left : null;
  const last = isSameLog(memory.seen, cursor) ? memory.seen : null;
  const wasAway = last !== null && now - last.at >= AWAY_MS && cursor.seq > last.seq;
  return { seen, left: left ?? (wasAway ? last : null) };
}

function isSameLog(mark: Mark | null, cursor: Cursor): boolean {
  return mark !== null && mark.wire === cursor.wire && mark.epoch === cursor.epoch && mark.seq <= cursor.seq;
}
