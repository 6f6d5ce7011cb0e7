import type { Report } from "@/lib/protocol/rows.ts";

/** A list as it is shown while somebody reads it, and how many reports wait above it. */
export interface HeldRows {
  shown: readonly Report[];
  waiting: number;
}

/**
 * The rows from the first on that had come in at `takenSeq`: what came in later waits. `last` comes back as it is when
 * it is still right, so that nothing is drawn anew for a report that only waits.
 */
export function holdRows(rows: readonly Report[], takenSeq: number, last: readonly Report[]): HeldRows {
  const first = rows.findIndex(({ filedSeq }) => filedSeq <= takenSeq);
  const waiting = first === -1 ? rows.length : first;
  if (rows === last && waiting === 0) return { shown: rows, waiting };
  if (rows.length - waiting === last.length && isTail(last, rows)) return { shown: last, waiting };
  return { shown: waiting === 0 ? rows : rows.slice(waiting), waiting };
}

function isTail(tail: readonly Report[], rows: readonly Report[]): boolean {
  const from = rows.length - tail.length;
  for (let at = 0; at < tail.length; at += 1) if (tail[at] !== rows[at + from]) return false;
  return true;
}
