"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { changeQuery, subscribeToQuery } from "../_ui/use-query-param.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { type Column, columnOf, readColumns, withColumns } from "./column.ts";

const KEY = "barq.columns";
/** With no more than one wire, what is loud stands beside everything. */
const LOUD = "urgency=bulletin&urgency=urgent";
const FIRST_MOST = 3;

/**
 * The columns in the address of this page, else those last seen on this device, else one for each wire; and a way to
 * change them, which is remembered. Null until it is known which wires there are.
 */
export function useColumns(): [readonly Column[] | null, (next: readonly Column[]) => void] {
  const search = useSyncExternalStore(
    subscribeToQuery,
    () => window.location.search,
    () => "",
  );
  const wires = useSessionInfo()?.wires;
  const columns = useMemo(() => {
    if (!wires) return null;
    return readColumns(search) ?? readColumns(kept()) ?? firstColumns(wires.map(({ slug }) => slug));
  }, [search, wires]);
  const change = useCallback((next: readonly Column[]) => {
    const href = withColumns(window.location.href, next);
    keep(new URL(href).search);
    changeQuery(href, "replace");
  }, []);
  return [columns, change];
}

function firstColumns(slugs: readonly string[]): Column[] {
  if (slugs.length > 1) return slugs.slice(0, FIRST_MOST).map((slug) => columnOf(slug));
  return [columnOf(null), columnOf(null, LOUD)];
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function keep(search: string): void {
  try {
    const columns = readColumns(search) ?? [];
    localStorage.setItem(KEY, new URL(withColumns(window.location.origin, columns)).search);
  } catch {
    // In the address until the page is left.
  }
}
