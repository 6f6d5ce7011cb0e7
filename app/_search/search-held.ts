import type { Report } from "@/lib/protocol/rows.ts";
import type { Mark, SearchHit } from "@/lib/protocol/search.ts";
import { marksIn, matches, snippetOf } from "@/lib/text/marks.ts";
import { type Query, readQuery } from "@/lib/text/query.ts";
import { formsIn } from "@/lib/text/words.ts";
import type { Bounds } from "./asked-path.ts";
import { type Asked, PARTS } from "./search-address.ts";

/** How long the search keeps the screen waiting at a time. */
const SLICE_MS = 8;
/** Between two parts of a report, so that no phrase begins in one and ends in the next. */
const GAP: string[][] = [[]];

/**
 * Searches the reports that this device holds as the server does, without its ranking: those with all words in the
 * headline, slug or place first, then the newest. Works in slices, so that the page stays alive; stops when `signal`
 * says so.
 */
export async function searchHeld(
  reports: readonly Report[],
  asked: Asked,
  bounds: Bounds,
  signal: AbortSignal,
): Promise<SearchHit[]> {
  const query = readQuery(asked.q);
  const found: { report: Report; isHead: boolean }[] = [];
  let until = performance.now() + SLICE_MS;
  for (const report of reports) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return [];
      until = performance.now() + SLICE_MS;
    }
    if (!isAskedFor(report, asked, bounds)) continue;
    const parts = asked.in === "" ? PARTS : PARTS.filter((part) => part === asked.in);
    const head = parts.flatMap((part) => [...formsIn(report[part] ?? ""), ...GAP]);
    const isHead = matches(head, query);
    if (isHead || (asked.in === "" && matches([...head, ...formsIn(report.body)], query)))
      found.push({ report, isHead });
  }
  found.sort((a, b) => Number(b.isHead) - Number(a.isHead) || b.report.filedSeq - a.report.filedSeq);
  return found.map(({ report }) => hitOf(report, query));
}

function isAskedFor(report: Report, { state, story }: Asked, { from, to }: Bounds): boolean {
  if (report.state === "killed" || (state !== "" && report.state !== state)) return false;
  if (story !== "" && report.storyId !== story) return false;
  const at = Date.parse(report.filedAt);
  return (from === undefined || at >= Date.parse(from)) && (to === undefined || at < Date.parse(to));
}

function hitOf(report: Report, query: Query): SearchHit {
  const body = marksIn(report.body, query);
  const { start, end } = snippetOf(report.body, body);
  const marks = [...PARTS, "body" as const].flatMap((field): Mark[] =>
    (field === "body" ? body : marksIn(report[field] ?? "", query)).map((mark) => ({ field, ...mark })),
  );
  return { report, marks, snippet: { text: report.body.slice(start, end), start, end }, score: 0 };
}
