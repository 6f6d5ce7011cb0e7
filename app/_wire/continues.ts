import type { Cursor } from "@/lib/protocol/frames.ts";
import type { EventRun } from "@/lib/protocol/reads.ts";

/** A snapshot holds as many reports: further behind than this it is quicker. */
const BEHIND_MOST = 500;

/** Whether a run joins a cursor: of the same log, which reaches the cursor and is not too far ahead of it. */
export function continues(cursor: Cursor, run: Pick<EventRun, "epoch" | "head">): boolean {
  return run.epoch === cursor.epoch && run.head >= cursor.seq && run.head - cursor.seq <= BEHIND_MOST;
}
