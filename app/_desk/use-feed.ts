"use client";

import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Settings } from "../_settings/settings.ts";

export type FeedVirtual = Virtualizer<HTMLDivElement, Element>;

type Density = Settings["density"];

const ROW_GUESS_PX: Record<Density, number> = { comfortable: 104, compact: 28 };
const OVERSCAN: Record<Density, number> = { comfortable: 4, compact: 8 };
/** Where the wire is followed nobody scrolls, and each row more is one more to draw for every report that comes. */
const OVERSCAN_AT_TOP = 1;
const MOVED_PX = 0.5;

/** Where a row is on the screen, from the top of the list. */
interface Seen {
  id: string;
  top: number;
}

/** What the list last was. */
interface Drawn {
  virtual: FeedVirtual;
  ids: readonly string[];
  density: Density;
  placeOf: string | null;
}

interface FeedParts {
  scroller: RefObject<HTMLDivElement | null>;
  /** Of the rows, in order; the same array while they are the same. */
  ids: readonly string[];
  density: Density;
  /** Whose place is kept: another one begins at its top, and null, which follows the wire, stays there. */
  placeOf: string | null;
  /** Stays mounted, so that the keyboard never loses its place; and is the row that must not move. */
  focusedId: string | null;
}

/**
 * The virtual list. Whatever comes, goes or grows, the row being read stays where it is: `anchorTo: "end"` holds the
 * first visible row under prepends and changes of height; where that row itself went away, or all of them changed their
 * height, the next one that is still there is put back to its place before anything is painted.
 */
export function useFeed({ scroller, ids, density, placeOf, focusedId }: FeedParts): FeedVirtual {
  const last = useRef<Drawn | null>(null);
  const was = last.current;
  const isOther = was !== null && (was.ids !== ids || was.density !== density);
  const isKept = isOther && placeOf !== null && was.placeOf === placeOf;
  const seen = isKept ? visible(was.virtual, scroller.current) : null;
  const focused = focusedId === null ? -1 : ids.indexOf(focusedId);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => ROW_GUESS_PX[density], [density]),
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: placeOf === null ? OVERSCAN_AT_TOP : OVERSCAN[density],
    // At the top there is nothing to hold, and each hold is a layout of its own.
    anchorTo: placeOf === null ? "start" : "end",
    measureElement: measure,
    rangeExtractor: useCallback((range: Range) => withFocused(range, focused), [focused]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was seen belongs to the drawing in which they changed
  useLayoutEffect(() => {
    const isDenser = was !== null && was.density !== density;
    if (isDenser) measureAgain(virtual);
    last.current = { virtual, ids, density, placeOf };
    if (!seen || !scroller.current) return;
    // Where every row has another height, the eye is on the middle of the list.
    const middle = isDenser ? scroller.current.clientHeight / 2 : 0;
    putBack(virtual, ids, inOrder(seen, focusedId, middle), scroller.current);
  }, [virtual, ids, density, placeOf]);
  return virtual;
}

/**
 * What the browser says of a row once it has laid it out, before it paints; until then the guess. Asking it earlier
 * would cost a layout for every row that comes.
 */
function measure(node: Element, entry: ResizeObserverEntry | undefined, virtual: FeedVirtual): number {
  const height = entry?.borderBoxSize[0]?.blockSize;
  if (height !== undefined) return Math.round(height);
  const index = virtual.indexFromElement(node);
  return virtual.itemSizeCache.get(virtual.options.getItemKey(index)) ?? virtual.options.estimateSize(index);
}

function withFocused(range: Range, focused: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused < 0 || focused >= range.count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((one, other) => one - other);
}

/** The rows on the screen as they were last drawn, from the top. */
function visible(virtual: FeedVirtual, list: HTMLDivElement | null): Seen[] {
  if (!list) return [];
  const { scrollTop, clientHeight } = list;
  return virtual
    .getVirtualItems()
    .filter(({ start, end }) => end > scrollTop && start < scrollTop + clientHeight)
    .map(({ key, start }) => ({ id: String(key), top: start - scrollTop }));
}

/** The focused row first, then as near as they are to this place. */
function inOrder(seen: Seen[], focusedId: string | null, place: number): Seen[] {
  const rank = ({ id, top }: Seen) => (id === focusedId ? -1 : Math.abs(top - place));
  return seen.toSorted((one, other) => rank(one) - rank(other));
}

/** Scrolls until the first of these that is still listed is where it was. */
function putBack(virtual: FeedVirtual, ids: readonly string[], seen: Seen[], list: HTMLDivElement): void {
  for (const { id, top } of seen) {
    const index = ids.indexOf(id);
    if (index === -1) continue;
    const start = virtual.getTotalSize() > 0 ? virtual.measurementsCache[index]?.start : undefined;
    if (start !== undefined && Math.abs(start - top - list.scrollTop) > MOVED_PX)
      virtual.scrollToOffset(start - top);
    return;
  }
}

/** Every row has another height: what was measured counts no more, what is mounted is measured at once. */
function measureAgain(virtual: FeedVirtual): void {
  virtual.measure();
  for (const node of virtual.elementsCache.values()) {
    if (node instanceof HTMLElement && node.isConnected)
      virtual.resizeItem(Number(node.dataset.index), node.offsetHeight);
  }
}
