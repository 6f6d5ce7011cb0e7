import type { Report } from "@/lib/protocol/rows.ts";
import type { OpenFlags } from "../_wire/selectors.ts";

export const FILTERS = ["all", "filed", "flagged"] as const;
export type FeedFilter = (typeof FILTERS)[number];

/** The reports a filter shows, in the order they came in with. */
export function filterReports(reports: Report[], filter: FeedFilter, flags: OpenFlags): Report[] {
  if (filter === "filed") return reports.filter((report) => report.state === "filed");
  if (filter === "flagged") return reports.filter((report) => flags.has(report.id));
  return reports;
}
