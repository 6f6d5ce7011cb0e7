import { compileFilter, type FilterContext } from "@/lib/domain/filter-verdict.ts";
import { NO_FILTER } from "@/lib/domain/report-filter.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { arKey } from "@/lib/text/ar-key.ts";

const MOST = 7;
/** Words alone ask for nothing of this. */
const NOTHING: FilterContext = {
  flagsOn: () => [],
  isUnread: () => false,
  personId: "",
  now: 0,
  spanOf: () => [0, 0],
};

/** The newest of these reports, newest first, that have the words, or the one with the number: "18204", "#١٨٬٢٠٤". */
export function findHeld(order: readonly Report[], typed: string): Report[] {
  const q = typed.trim();
  if (q === "") return [];
  const number = numberIn(q);
  const numbered = number === null ? undefined : order.find(({ filedSeq }) => filedSeq === number);
  const found: Report[] = numbered ? [numbered] : [];
  if (q.startsWith("#")) return found;
  const shows = compileFilter({ ...NO_FILTER, q }, NOTHING);
  for (const report of order) {
    if (found.length >= MOST) break;
    if (report !== numbered && shows(report)) found.push(report);
  }
  return found;
}

function numberIn(text: string): number | null {
  const digits = arKey(text.replace(/[#,٬،.\s]/g, ""));
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}
