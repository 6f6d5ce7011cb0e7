"use client";

import { useEffect, useRef } from "react";
import { type ReportFilter, writeFilter } from "@/lib/domain/report-filter.ts";
import type { View } from "@/lib/protocol/views.ts";
import { useFilter } from "../_find/use-filter.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { filterOf } from "./match-view.ts";
import { useViews } from "./use-views.ts";

interface CurrentView {
  view: View;
  /** Whether the filter is another one than the view keeps. */
  isChanged: boolean;
}

/** The saved view that the address names, and how far the filter has gone from it; null for none. */
export function useCurrentView(filter: ReportFilter): CurrentView | null {
  const [id] = useQueryParam("view");
  const views = useViews();
  const view = id === null ? undefined : views.find((one) => one.id === id);
  return view ? { view, isChanged: addressOf(filterOf(view)) !== addressOf(filter) } : null;
}

/** Whoever looks at a view as it is kept goes along when somebody gives it another filter. */
export function useGoingAlong(current: CurrentView | null): void {
  const [filter, change] = useFilter();
  const last = useRef<View | null>(null);
  const view = current?.view ?? null;
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!view || before?.id !== view.id || before.query === view.query) return;
    if (addressOf(filterOf(before)) === addressOf(filter)) change(filterOf(view), "replace");
  }, [view, filter, change]);
}

function addressOf(filter: ReportFilter): string {
  return writeFilter(filter).toString();
}
