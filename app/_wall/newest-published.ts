import type { Report } from "@/lib/protocol/rows.ts";

/** How long a FLASH keeps the top of the wall. */
const FLASH_MS = 30 * 60_000;

/** What may be on a wall that anybody walks past: published, and under no embargo. */
function isPublic(report: Report): report is Report & { publishedAt: string } {
  return report.state === "published" && report.embargoUntil === null && report.publishedAt !== null;
}

/** The reports that were published last, the newest first, at most so many; one pass over all. */
export function newestPublished(reports: readonly Report[], most: number): Report[] {
  const newest: (Report & { publishedAt: string })[] = [];
  for (const report of reports) {
    if (!isPublic(report)) continue;
    if (newest.length === most && report.publishedAt <= (newest.at(-1)?.publishedAt ?? "")) continue;
    const place = newest.findIndex(({ publishedAt }) => publishedAt < report.publishedAt);
    newest.splice(place === -1 ? newest.length : place, 0, report);
    newest.length = Math.min(newest.length, most);
  }
  return newest;
}

/** The last of these that was raised to a FLASH within the half hour before `now`; undefined for none. */
export function currentFlash(reports: readonly Report[], now: number): Report | undefined {
  const raisedAt = ({ flash }: Report) => Date.parse(flash?.confirmedAt ?? "");
  return reports
    .filter((report) => report.flash?.state === "confirmed" && now - raisedAt(report) < FLASH_MS)
    .sort((one, other) => raisedAt(other) - raisedAt(one))[0];
}
