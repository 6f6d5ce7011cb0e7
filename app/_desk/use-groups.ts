"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { standsFor } from "@/lib/domain/duplicate.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { type GroupedReports, groupReports } from "./group-reports.ts";

export interface Groups extends GroupedReports {
  open: ReadonlySet<string>;
  /** Opens or closes what a report stands for. */
  toggle: (reportId: string) => void;
}

/** The reports grouped by event. A group opens when one of its own is selected, and stays as it is after that. */
export function useGroups(reports: readonly Report[] | null, selectedId: string | null): Groups | null {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const selected = selectedId === null ? undefined : reports?.find(({ id }) => id === selectedId);
  const rootId = selected && standsFor(selected);
  useEffect(() => {
    if (rootId !== undefined) setOpen((was) => (was.has(rootId) ? was : new Set([...was, rootId])));
  }, [rootId]);
  const toggle = useCallback((id: string) => {
    setOpen((was) => {
      const next = new Set(was);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const more = useRef<Groups["more"]>(new Map());
  const grouped = useMemo(() => {
    const found = reports && groupReports(reports, open);
    if (found && isEqual(found.more, more.current)) return { ...found, more: more.current };
    return found;
  }, [reports, open]);
  useEffect(() => {
    if (grouped) more.current = grouped.more;
  }, [grouped]);
  return useMemo(() => grouped && { ...grouped, open, toggle }, [grouped, open, toggle]);
}

/** An equal count is the same object, so that nothing is drawn anew for it. */
function isEqual(one: Groups["more"], other: Groups["more"]): boolean {
  return one.size === other.size && [...one].every(([id, count]) => other.get(id) === count);
}
