import type { Report } from "@/lib/protocol/rows.ts";

/**
 * The order of the wire after these reports came or changed: by the number under which a report came in, the newest
 * first. A new array, at the cost of one copy and a binary search for each of them, so that ten thousand rows are never
 * sorted again for one.
 */
export function reorder(order: readonly Report[], changed: Iterable<Report>): Report[] {
  const next = [...order];
  for (const report of changed) {
    const at = placeOf(next, report.filedSeq);
    next.splice(at, next[at]?.id === report.id ? 1 : 0, report);
  }
  return next;
}

/** The index of the first report that came in at this number or before it. */
export function placeOf(order: readonly Report[], filedSeq: number): number {
  let from = 0;
  let to = order.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((order[middle] as Report).filedSeq > filedSeq) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface Ends {
  head: number;
  tail: number;
}

let compared: { one: readonly Report[]; other: readonly Report[]; ends: Ends } | undefined;

/**
 * How many rows are the very same at the beginning of both, and how many of the others at their end. Several ask it of
 * the same two orders one after the other: the last answer is kept.
 */
export function sameEnds(one: readonly Report[], other: readonly Report[]): Ends {
  if (compared?.one !== one || compared.other !== other)
    compared = { one, other, ends: compareEnds(one, other) };
  return compared.ends;
}

function compareEnds(one: readonly Report[], other: readonly Report[]): Ends {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return { head, tail };
}
