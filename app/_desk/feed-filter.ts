import type { Report } from "@/lib/protocol/rows.ts";
import type { OpenFlags } from "../_wire/selectors.ts";

export const FILTERS = ["all", "filed", "held", "flagged"] as const;
export type FeedFilter = (typeof FILTERS)[number];

/** The reports a filter shows, in the order they came in with. */
export function filterReports(reports: Report[], filter: FeedFilter, flags: OpenFlags): Report[] {
  if (filter === "filed" || filter === "held") return reports.filter((report) => report.state === filter);
  if (filter === "flagged") return reports.filter((report) => flags.has(report.id));
  return reports;
}
