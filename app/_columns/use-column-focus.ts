import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Column } from "./column.ts";

export type ColumnDeed = "earlier" | "later" | "remove";

interface ColumnFocus {
  /** Holds the columns. */
  row: RefObject<HTMLDivElement | null>;
  /** Once they stand anew, this button of the column at this place has the focus, as far as there is one. */
  keep: (at: number, deed: ColumnDeed) => void;
}

/** The focus where columns change their places: it goes along with the one that was moved. */
export function useColumnFocus(columns: readonly Column[] | null): ColumnFocus {
  const row = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ at: number; deed: ColumnDeed } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is done where they changed
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { at, deed } = wanted.current;
    wanted.current = null;
    const all = row.current?.querySelectorAll<HTMLElement>("[data-column]");
    const column = all?.[Math.min(at, all.length - 1)];
    const button = column?.querySelector<HTMLElement>(`[data-deed="${deed}"]:enabled`);
    (button ?? column?.querySelector<HTMLElement>("[data-deed]:enabled"))?.focus();
  }, [columns]);
  const keep = useCallback((at: number, deed: ColumnDeed) => {
    wanted.current = { at, deed };
  }, []);
  return { row, keep };
}
