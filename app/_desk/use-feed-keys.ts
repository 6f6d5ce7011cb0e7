"use client";

import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import type { Report } from "@/lib/protocol/rows.ts";

interface FeedKeys {
  reports: Report[];
  virtual: Virtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
  selectedId: string | null;
  onSelect: (reportId: string | null) => void;
  onShowNew: () => void;
  onPause: () => void;
}

/** The keys of the wire, bound to physical keys: an Arabic layout sends «ت» for J. Off in form fields. */
export function useFeedKeys(keys: FeedKeys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  const move = (step: number) => focusRow(now.current, step);
  useHotkeys("j", () => move(1), { preventDefault: true });
  useHotkeys("k", () => move(-1), { preventDefault: true });
  useHotkeys("pagedown", () => move(1), { preventDefault: true, ignoreEventWhen: outsideFeed });
  useHotkeys("pageup", () => move(-1), { preventDefault: true, ignoreEventWhen: outsideFeed });
  useHotkeys("o, enter", (event) => {
    const row = (event.target as HTMLElement | null)?.closest<HTMLElement>("[data-report]");
    if (row) now.current.onSelect(row.dataset.report ?? null);
  });
  useHotkeys("escape", () => {
    if (!document.querySelector("[role=dialog]")) now.current.onSelect(null);
  });
  useHotkeys("period", () => now.current.onShowNew());
  useHotkeys("p", () => now.current.onPause());
}

function outsideFeed(event: KeyboardEvent): boolean {
  return !(event.target as HTMLElement | null)?.closest("[role=feed]");
}

function focusRow({ reports, virtual, scroller, selectedId, onSelect }: FeedKeys, step: number): void {
  const focused = document.activeElement?.closest<HTMLElement>("[data-report]")?.dataset.report ?? selectedId;
  const from = reports.findIndex((report) => report.id === focused);
  const to = from === -1 ? 0 : Math.min(reports.length - 1, Math.max(0, from + step));
  const report = reports[to];
  if (!report) return;
  virtual.scrollToIndex(to, { align: "auto" });
  if (selectedId !== null) onSelect(report.id);
  // The row may be drawn only after the scroll: two frames are enough, and a missed focus is harmless.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-report="${report.id}"]`)
        ?.focus({ preventScroll: true }),
    ),
  );
}
