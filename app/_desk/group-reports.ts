import { standsFor } from "@/lib/domain/duplicate.ts";
import type { Report } from "@/lib/protocol/rows.ts";

/** The wire with every event once: one report stands for the others that tell of it. */
export interface GroupedReports {
  /** In the order given; those for whom another stands come behind it while it is open, else not at all. */
  rows: readonly Report[];
  /** How many more reports each one stands for. */
  more: ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * Puts reports of the same event behind the one that stands for them. One whose root is not among them, or is killed,
 * stands for itself: nothing disappears with another. Two walks past the reports, and work only for those in groups.
 */
export function groupReports(reports: readonly Report[], open: ReadonlySet<string>): GroupedReports {
  const rooted = reports.filter((report) => standsFor(report) !== undefined);
  if (rooted.length === 0) return { rows: reports, more: NONE };
  const wanted = new Set(rooted.map(standsFor));
  const roots = new Set(
    reports.filter(({ id, state }) => wanted.has(id) && state !== "killed").map(({ id }) => id),
  );
  const members = new Map<string, Report[]>();
  for (const report of rooted) {
    const rootId = standsFor(report) ?? "";
    if (roots.has(rootId)) members.set(rootId, [...(members.get(rootId) ?? []), report]);
  }
  const rows: Report[] = [];
  for (const report of reports) {
    if (report.duplicate && roots.has(standsFor(report) ?? "")) continue;
    rows.push(report);
    if (open.size > 0 && open.has(report.id)) rows.push(...(members.get(report.id) ?? []));
  }
  return { rows, more: new Map([...members].map(([id, list]) => [id, list.length])) };
}
