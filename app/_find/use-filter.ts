"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import {
  countSet,
  FILTER_NAMES,
  type ReportFilter,
  readFilter,
  writeFilter,
} from "@/lib/domain/report-filter.ts";
import { changeQuery, subscribeToQuery } from "../_ui/use-query-param.ts";

export type ChangeFilter = (next: ReportFilter, how?: "push" | "replace") => void;

/**
 * The filter in the address of this page, and a way to change it that leaves the other parameters as they are. The
 * back button undoes a change, unless it takes the place of the last one. Without any filter there is no saved view.
 */
export function useFilter(): [ReportFilter, ChangeFilter] {
  const search = useSyncExternalStore(
    subscribeToQuery,
    () => window.location.search,
    () => "",
  );
  // Parameters of other things, as the report that is open, are no other filter.
  const query = writeFilter(readFilter(new URLSearchParams(search))).toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(query)), [query]);
  const change = useCallback<ChangeFilter>((next, how = "push") => {
    const url = new URL(window.location.href);
    for (const name of FILTER_NAMES) url.searchParams.delete(name);
    if (countSet(next) === 0) url.searchParams.delete("view");
    for (const [name, value] of writeFilter(next)) url.searchParams.append(name, value);
    if (url.href !== window.location.href) changeQuery(url.href, how);
  }, []);
  return [filter, change];
}
