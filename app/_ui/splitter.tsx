"use client";

import type { KeyboardEvent, PointerEvent } from "react";

interface SplitterProps {
  label: string;
  help: string;
  /** How large what stands before it is, in the unit of its owner. */
  value: number;
  /** The value in words. */
  text: string;
  range: { least: number; most: number; step: number };
  /** What is under the pointer, measured from the start of what is split: pixels of pixels, to a value. */
  valueAt: (px: number, ofPx: number) => number;
  /** Called while it moves; `isLast` once it is let go. */
  onMove: (value: number, isLast: boolean) => void;
  /** Enter. */
  onToggle?: () => void;
  /** A double click. */
  onReset: () => void;
}

/**
 * The edge after a part of the closest `[data-split]`, as a window splitter: moved by the pointer, by the arrows that
 * point the way it goes in either direction of writing, and by Home and End.
 */
export function Splitter(props: SplitterProps) {
  const { value, range, onMove, onToggle } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = placeAfter(event.key, value, range, isRightToLeft(event.currentTarget));
    if (event.key === "Enter" && onToggle) onToggle();
    else if (next !== null) onMove(next, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter is moved; a rule is not
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuemin={Math.min(range.least, value)}
      aria-valuemax={range.most}
      aria-valuenow={value}
      aria-valuetext={props.text}
      title={props.help}
      onKeyDown={onKeyDown}
      onDoubleClick={props.onReset}
      onPointerDown={(event) => followPointer(event, props)}
      className="pane-edge h-full w-px cursor-col-resize touch-none bg-line outline-none"
    />
  );
}

/** Where a key brings the edge; null for a key that does not move it. */
function placeAfter(key: string, now: number, range: SplitterProps["range"], isRtl: boolean): number | null {
  if (key === "Home") return range.least;
  if (key === "End") return range.most;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const grows = (key === "ArrowRight") !== isRtl;
  return Math.min(range.most, Math.max(range.least, now + (grows ? range.step : -range.step)));
}

/** The edge stays under the pointer until it is let go. */
function followPointer(event: PointerEvent<HTMLElement>, { valueAt, onMove }: SplitterProps): void {
  const edge = event.currentTarget;
  const box = edge.closest("[data-split]")?.getBoundingClientRect();
  if (!box || event.button !== 0) return;
  const isRtl = isRightToLeft(edge);
  let last: number | null = null;
  const move = ({ clientX }: { clientX: number }) => {
    last = valueAt(isRtl ? box.right - clientX : clientX - box.left, box.width);
    onMove(last, false);
  };
  const end = () => {
    edge.removeEventListener("pointermove", move);
    if (last !== null) onMove(last, true);
  };
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener("pointermove", move);
  edge.addEventListener("lostpointercapture", end, { once: true });
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
