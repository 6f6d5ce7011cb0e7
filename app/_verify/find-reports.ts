import type { Report } from "@/lib/protocol/rows.ts";
import { arKey } from "@/lib/text/ar-key.ts";

const keys = new WeakMap<Report, string>();

/**
 * The first `most` of these reports that have every word of the query in their headline or slug, in any spelling, or
 * that it names by wire number; all of them when the query is empty.
 */
export function findReports(reports: readonly Report[], query: string, most: number): Report[] {
  const words = arKey(query).split(" ").filter(Boolean);
  const [first] = words;
  const number = words.length === 1 && /^\d+$/.test(first ?? "") ? Number(first) : undefined;
  const found: Report[] = [];
  for (const report of reports) {
    if (found.length === most) break;
    const key = keyOf(report);
    if (report.filedSeq === number || words.every((word) => key.includes(word))) found.push(report);
  }
  return found;
}

function keyOf(report: Report): string {
  const known = keys.get(report);
  if (known !== undefined) return known;
  const key = arKey(`${report.headline} ${report.slug ?? ""}`);
  keys.set(report, key);
  return key;
}
