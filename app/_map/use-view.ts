"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MapPoint } from "@/lib/geo/mercator.ts";
import { centred, homeView, moved, resized, type Size, type View, zoomed } from "./view.ts";

const STEP = 1.6;
const PAN_PX = 80;
/** A pointer that moved less than this has pressed, not dragged. */
const STILL_PX = 5;

export interface ViewControl {
  view: View;
  size: Size;
  nearer: () => void;
  farther: () => void;
  home: () => void;
  /** Brings a point of the flat map into the middle, at least so near. */
  show: (point: MapPoint, k?: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** How the map lies in this element: changed by wheel, drag, pinch, keys and buttons. */
export function useView(element: RefObject<HTMLElement | null>): ViewControl {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [view, setView] = useState<View | null>(null);
  const known = useRef(size);
  const resize = useCallback((to: Size) => {
    const from = known.current;
    known.current = to;
    setSize(to);
    setView((now) => now && resized(now, from, to));
  }, []);
  useSize(element, resize);
  const change = useCallback(
    (next: (view: View) => View) => setView((now) => next(now ?? homeView(size))),
    [size],
  );
  useGestures(element, size, change);
  const control = useMemo(() => {
    const middle = { x: size.width / 2, y: size.height / 2 };
    const by = (factor: number) => change((now) => zoomed(now, factor, middle, size));
    return {
      nearer: () => by(STEP),
      farther: () => by(1 / STEP),
      home: () => setView(null),
      show: (point: MapPoint, k = 0) => change((now) => centred(now, point, k, size)),
      pan: (dx: number, dy: number) => change((now) => moved(now, dx, dy, size)),
    };
  }, [change, size]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = KEYS[event.key];
      if (!act) return;
      event.preventDefault();
      act(control);
    },
    [control],
  );
  return { ...control, view: view ?? homeView(size), size, onKeyDown };
}

type Moves = Pick<ViewControl, "nearer" | "farther" | "home"> & { pan: (dx: number, dy: number) => void };

const KEYS: Record<string, (moves: Moves) => void> = {
  "+": ({ nearer }) => nearer(),
  "=": ({ nearer }) => nearer(),
  "-": ({ farther }) => farther(),
  "0": ({ home }) => home(),
  Home: ({ home }) => home(),
  ArrowLeft: ({ pan }) => pan(PAN_PX, 0),
  ArrowRight: ({ pan }) => pan(-PAN_PX, 0),
  ArrowUp: ({ pan }) => pan(0, PAN_PX),
  ArrowDown: ({ pan }) => pan(0, -PAN_PX),
};

function useSize(element: RefObject<HTMLElement | null>, tell: (size: Size) => void): void {
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const watch = new ResizeObserver(() => tell({ width: box.clientWidth, height: box.clientHeight }));
    watch.observe(box);
    return () => watch.disconnect();
  }, [element, tell]);
}

type Change = (next: (view: View) => View) => void;

/** Wheel, drag and pinch. Bound by hand, because React's own wheel handler cannot keep the page from scrolling. */
function useGestures(element: RefObject<HTMLElement | null>, size: Size, change: Change): void {
  const pointers = useRef(new Map<number, MapPoint>());
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const held = pointers.current;
    const placeOf = (event: MouseEvent): MapPoint => {
      const { left, top } = box.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    let travelled = 0;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0018));
      change((now) => zoomed(now, factor, placeOf(event), size));
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (held.size === 0) travelled = 0;
      held.set(event.pointerId, placeOf(event));
    };
    const move = (event: PointerEvent) => {
      const from = held.get(event.pointerId);
      if (!from) return;
      const to = placeOf(event);
      travelled += Math.hypot(to.x - from.x, to.y - from.y);
      // Only once it is a drag: a press must still reach the mark under it.
      if (travelled > STILL_PX && !box.hasPointerCapture(event.pointerId))
        box.setPointerCapture(event.pointerId);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      held.set(event.pointerId, to);
      if (!other) {
        change((now) => moved(now, to.x - from.x, to.y - from.y, size));
        return;
      }
      const spread = (point: MapPoint) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      change((now) => zoomed(now, spread(to) / spread(from), other, size));
    };
    const up = (event: PointerEvent) => held.delete(event.pointerId);
    const ends = ["pointerup", "pointercancel", "lostpointercapture"] as const;
    box.addEventListener("wheel", wheel, { passive: false });
    box.addEventListener("pointerdown", down);
    box.addEventListener("pointermove", move);
    for (const end of ends) box.addEventListener(end, up);
    return () => {
      box.removeEventListener("wheel", wheel);
      box.removeEventListener("pointerdown", down);
      box.removeEventListener("pointermove", move);
      for (const end of ends) box.removeEventListener(end, up);
    };
  }, [element, size, change]);
}
