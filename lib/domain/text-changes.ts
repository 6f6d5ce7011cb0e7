import type { EventKind } from "../protocol/events.ts";

/** With these a report has other words, or none any more. */
export const TEXT_CHANGES: ReadonlySet<EventKind> = new Set([
  "report.filed",
  "report.amended",
  "report.corrected",
  "report.updated",
  "report.refiled",
  "report.killed",
]);
