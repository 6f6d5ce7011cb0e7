import { writeFilter } from "@/lib/domain/report-filter.ts";
import type { View } from "@/lib/protocol/views.ts";
import { filterOf } from "./match-view.ts";

/** The page on which a view is shown; `scope` is the wire that is read here, null the newsroom's first. */
export function viewHref(view: View, lang: string, scope: string | null): string {
  const address = writeFilter(filterOf(view));
  if (scope !== null) address.set("wire", view.wire);
  address.set("view", view.id);
  return `/${lang}/wire?${address}`;
}
