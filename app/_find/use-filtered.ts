"use client";

import { useMemo } from "react";
import { compileFilter } from "@/lib/domain/filter-verdict.ts";
import { countSet, type ReportFilter, writeFilter } from "@/lib/domain/report-filter.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useFilterContext } from "./use-filter-context.ts";
import { useReportsWhere } from "./use-reports-where.ts";

/** The reports of the wire that a filter shows, newest first; null before there are any. */
export function useFiltered(filter: ReportFilter): readonly Report[] | null {
  const context = useFilterContext(filter);
  const address = writeFilter(filter).toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal filters are one address
  const passes = useMemo(
    () => (countSet(filter) === 0 ? null : compileFilter(filter, context)),
    [address, context],
  );
  return useReportsWhere(passes);
}
