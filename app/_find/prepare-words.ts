"use client";

import { prepareWords } from "@/lib/domain/report-stems.ts";
import type { Report } from "@/lib/protocol/rows.ts";

/** Rows are looked at in bunches: asking for the time costs more than finding that a row is prepared. */
const BUNCH = 20;
const LEAST_LEFT_MS = 4;
const REST_MS = 2_000;

/**
 * Prepares the words of the reports there are, and of those that come, while nothing else is to be done, so that a
 * filter finds them ready; answers how to stop. Without idle time to be had, as in Safari, they are made when asked for.
 */
export function prepareInIdleTime(
  reportsNow: () => readonly Report[],
  subscribe: (listener: () => void) => () => void,
): () => void {
  if (typeof requestIdleCallback === "undefined") return () => {};
  let walked: readonly Report[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  // A walk is not begun again for every report that comes in meanwhile.
  const soon = () => {
    if (reportsNow() !== walked) timer ??= setTimeout(begin, REST_MS);
  };
  const begin = () => {
    walked = reportsNow();
    walk(walked, 0, () => {
      timer = undefined;
      soon();
    });
  };
  const walk = (reports: readonly Report[], from: number, done: () => void) => {
    requestIdleCallback((deadline) => {
      let at = from;
      while (at < reports.length && deadline.timeRemaining() > LEAST_LEFT_MS) {
        for (const report of reports.slice(at, at + BUNCH)) prepareWords(report);
        at += BUNCH;
      }
      if (isStopped) return;
      if (at < reports.length) walk(reports, at, done);
      else done();
    });
  };
  const leave = subscribe(soon);
  soon();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    leave();
  };
}
