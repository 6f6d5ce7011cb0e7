import type { Report } from "../../lib/protocol/rows.ts";
import type { Due } from "../store/due.ts";
import type { Embargoed } from "../store/flags.ts";

/** What lifts the embargo on a report that was on hold, once that is over: the clock passed it by meanwhile. */
export function dueAfterHold(before: Report, { id, state, embargoUntil }: Report, now: string): Due[] {
  if (before.state !== "held" || state !== "published" || embargoUntil === null) return [];
  return [liftOf({ id, embargoUntil }, now)];
}

/** What lifts an embargo by itself: at its end, or now where that is over. */
export function liftOf({ id, embargoUntil }: Embargoed, now: string): Due {
  const isOver = Date.parse(embargoUntil) <= Date.parse(now);
  return { command: "report.lift", subjectId: id, at: isOver ? now : embargoUntil };
}
