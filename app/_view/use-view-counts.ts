"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import { useOpened } from "../_desk/opened.ts";
import { useFilterContext } from "../_find/use-filter-context.ts";
import { useWireStore } from "../_wire/hooks.ts";
import type { WireStore } from "../_wire/wire-store.ts";
import { filterOf } from "./match-view.ts";
import { useViews } from "./use-views.ts";
import { createViewCounts, type ViewCounts } from "./view-counts.ts";

const NONE: ReadonlyMap<string, number> = new Map();
const nobody = () => () => {};
const counters = new WeakMap<WireStore, ViewCounts>();

/** How many unread reports each saved view shows, by its id; the same map while none of the numbers changed. */
export function useViewCounts(): ReadonlyMap<string, number> {
  const counter = useCounter();
  return useSyncExternalStore(counter?.subscribe ?? nobody, counter?.counts ?? (() => NONE), () => NONE);
}

/** Tells the counter which views there are; in a component of its own, which every flag and every minute draw anew. */
export function CountedViews() {
  const counter = useCounter();
  const views = useViews();
  const opened = useOpened();
  const needs = useMemo(() => needsOf(views.map(filterOf)), [views]);
  const context = useFilterContext(needs);
  useEffect(() => counter?.follow(views, context, opened), [counter, views, context, opened]);
  return null;
}

/** One for a wire, whoever shows its numbers. */
function useCounter(): ViewCounts | undefined {
  const store = useWireStore();
  if (!store) return undefined;
  const counter = counters.get(store) ?? createViewCounts(store, inIdleTime);
  counters.set(store, counter);
  return counter;
}

/** What is counted is unread by itself: for that no context need be made anew. */
function needsOf(filters: readonly ReportFilter[]): Pick<ReportFilter, "flag" | "is" | "when"> {
  return {
    flag: filters.flatMap(({ flag }) => flag),
    is: filters.flatMap(({ is }) => is.filter((mark) => mark !== "unread")),
    when: filters.flatMap(({ when }) => when),
  };
}

function inIdleTime(work: () => void): void {
  if (typeof requestIdleCallback === "undefined") setTimeout(work, 16);
  else requestIdleCallback(work, { timeout: 1_000 });
}
