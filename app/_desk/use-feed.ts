"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";

const ROW_GUESS_PX = 108;
const TOP_PX = 8;

export interface Hold {
  /** The reader asked for stillness. */
  paused: boolean;
  pointerInside: boolean;
  focusInside: boolean;
}

/**
 * The virtual list. At the top and with nobody reading, it follows the wire; else the row being read stays where it
 * is and `fresh` counts what came in above. `anchorTo: "end"` holds the reading position under prepends, measured at
 * zero drift; the focused row stays mounted so that the keyboard never loses its place.
 */
export function useFeed(
  scroller: RefObject<HTMLDivElement | null>,
  reports: Report[],
  hold: Hold,
  focusedId: string | null,
) {
  const [atTop, setAtTop] = useState(true);
  const topSeq = reports[0]?.filedSeq ?? 0;
  const seen = useRef(topSeq);
  const focusedIndex = useMemo(
    () => (focusedId ? reports.findIndex((report) => report.id === focusedId) : -1),
    [reports, focusedId],
  );
  const virtual = useVirtualizer({
    count: reports.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS_PX,
    getItemKey: useCallback((index: number) => reports[index]?.id ?? index, [reports]),
    overscan: 4,
    anchorTo: "end",
    rangeExtractor: useCallback((range: Range) => withFocused(range, focusedIndex), [focusedIndex]),
  });

  const following = atTop && !hold.paused && !hold.pointerInside && !hold.focusInside;
  // Each new top row is followed, though the effect does not read it.
  useLayoutEffect(() => {
    if (!following) return;
    seen.current = topSeq;
    virtual.scrollToOffset(0);
  }, [following, topSeq, virtual]);

  const onScroll = useCallback(() => {
    const isTop = (scroller.current?.scrollTop ?? 0) <= TOP_PX;
    if (isTop) seen.current = topSeq;
    setAtTop(isTop);
  }, [scroller, topSeq]);

  const toTop = useCallback(() => {
    seen.current = topSeq;
    virtual.scrollToOffset(0);
    setAtTop(true);
  }, [virtual, topSeq]);

  const fresh = following ? 0 : countNewer(reports, seen.current);
  return { virtual, onScroll, toTop, fresh, following };
}

function withFocused(range: Range, focused: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused < 0 || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((one, other) => one - other);
}

function countNewer(reports: Report[], seq: number): number {
  const first = reports.findIndex((report) => report.filedSeq <= seq);
  return first === -1 ? reports.length : first;
}
