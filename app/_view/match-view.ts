import { compileFilter, type FilterContext } from "@/lib/domain/filter-verdict.ts";
import { type ReportFilter, readFilter } from "@/lib/domain/report-filter.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import type { View } from "@/lib/protocol/views.ts";

interface Compiled {
  context: FilterContext;
  shows: (report: Report) => boolean;
}

/** A view that somebody changes is another row, so what is known of a row stays true. */
const filters = new WeakMap<View, ReportFilter>();
const compiled = new WeakMap<View, Compiled>();

/** The filter that a view keeps; what cannot be read of it is left out. */
export function filterOf(view: View): ReportFilter {
  const known = filters.get(view);
  if (known) return known;
  const filter = readFilter(new URLSearchParams(view.query));
  filters.set(view, filter);
  return filter;
}

/** Whether a view shows a report. Its filter is read once, and compiled once for as long as the context is the same. */
export function matchesView(view: View, report: Report, context: FilterContext): boolean {
  let known = compiled.get(view);
  if (known?.context !== context) {
    known = { context, shows: compileFilter(filterOf(view), context) };
    compiled.set(view, known);
  }
  return known.shows(report);
}
