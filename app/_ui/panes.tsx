"use client";

import type { CSSProperties, ReactNode } from "react";
import { usePane } from "./layout.ts";
import { part } from "./part.tsx";

const PaneEdge = part(() => import("./pane-edge.tsx").then((module) => module.PaneEdge));

interface PanesProps {
  /** What this pair is remembered by on this device. */
  id: string;
  /** The list. */
  start: ReactNode;
  /** What was chosen from it. */
  main: ReactNode;
  /** Whether anything was chosen: on a phone, which has room for one, that is then shown instead of the list. */
  open: boolean;
}

/**
 * A list and what was chosen from it, side by side; the edge between them is moved by pointer and keyboard and
 * remembered. Each half is a column of its own height: what is in it scrolls by itself.
 */
export function Panes({ id, start, main, open }: PanesProps) {
  const isClosed = usePane(id) === 0;
  return (
    <div data-split data-panes={id} className="flex h-full min-w-0 print:block print:h-auto">
      <div
        data-pane="start"
        style={{ "--share": `var(--pane-${id}, 42)` } as CSSProperties}
        className={`pane-start min-h-0 min-w-0 flex-col bg-surface desk:flex ${open ? "hidden print:hidden" : "flex"} ${isClosed ? "desk:invisible" : ""}`}
      >
        {start}
      </div>
      <PaneEdge id={id} />
      <div
        className={`min-h-0 min-w-0 flex-1 flex-col bg-surface print:block desk:flex ${open ? "flex" : "hidden"}`}
      >
        {main}
      </div>
    </div>
  );
}
