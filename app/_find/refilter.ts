import type { Report } from "@/lib/protocol/rows.ts";
import { placeOf, sameEnds } from "../_wire/report-order.ts";

/** What a filter lets through of an order of reports. */
export interface Filtered {
  order: readonly Report[];
  shown: readonly Report[];
}

type Verdict = (report: Report) => boolean;

/**
 * What the same filter lets through of a later order. Rows are replaced, never changed: only those between the first and
 * the last that are new here are walked, and of them only what is new is judged. `shown` is the same array while nothing
 * in it changed.
 */
export function refilter(last: Filtered | null, order: readonly Report[], passes: Verdict): Filtered {
  if (!last) {
    const shown = order.filter(passes);
    return { order, shown: shown.length === order.length ? order : shown };
  }
  if (order === last.order) return last;
  const { head, tail } = sameEnds(last.order, order);
  const from = head === 0 ? 0 : placeAfter(last.shown, last.order[head - 1]);
  const to = tail === 0 ? last.shown.length : placeOf(last.shown, order[order.length - tail]?.filedSeq ?? 0);
  const were = {
    order: last.order.slice(head, last.order.length - tail),
    shown: last.shown.slice(from, to),
  };
  const between = walk(were, order.slice(head, order.length - tail), passes);
  if (between === were.shown) return { order, shown: last.shown };
  const shown = [...last.shown.slice(0, from), ...between, ...last.shown.slice(to)];
  return { order, shown: shown.length === order.length ? order : shown };
}

function placeAfter(shown: readonly Report[], report: Report | undefined): number {
  return placeOf(shown, (report?.filedSeq ?? 0) - 1);
}

/** What is let through of this order; the array that was shown before where that is still right. */
function walk(last: Filtered, order: readonly Report[], passes: Verdict): readonly Report[] {
  const shown: Report[] = [];
  const was = { order: last.order, shown: last.shown, at: 0, shownAt: 0 };
  let isSame = true;
  for (const report of order) {
    while ((was.order[was.at]?.filedSeq ?? -1) > report.filedSeq) if (step(was)) isSame = false;
    const old = was.order[was.at];
    if (old === report) {
      if (step(was)) shown.push(report);
      continue;
    }
    const wasShown = old?.filedSeq === report.filedSeq && step(was);
    const isShown = passes(report);
    if (isShown) shown.push(report);
    if (isShown || wasShown) isSame = false;
  }
  return isSame && was.shownAt === last.shown.length ? last.shown : shown;
}

/** Goes past one row of the old order; answers whether it was shown. */
function step(was: Filtered & { at: number; shownAt: number }): boolean {
  const wasShown = was.order[was.at] === was.shown[was.shownAt];
  was.at += 1;
  if (wasShown) was.shownAt += 1;
  return wasShown;
}
