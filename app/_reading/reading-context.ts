"use client";

import { createContext, useContext } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import type { Reading, Span } from "@/lib/text/reading.ts";
import type { AidMark, Decided } from "./aid-marks.ts";
import type { Resting } from "./incident-draft.ts";
import type { Layer } from "./layer.ts";

/** The mark that is open, and what it was opened from. */
export interface OpenMark {
  key: string;
  anchor: HTMLElement;
  /** It was come to from the mark before or after it. */
  by?: 1 | -1;
}

/** A report as the newsroom's readers read it, and what people said to that. */
export interface ReadingView {
  layer: Layer;
  report: Report;
  reading: Reading;
  /** Where each paragraph stands in the body. */
  spans: readonly Span[];
  marks: readonly AidMark[];
  decided: Decided;
  /** The same, with what was said of a name wherever it is named. */
  settled: Decided;
  /** Those that this report tells of, confirmed, and those that were withdrawn; with the words that they rest on. */
  standing: readonly Resting[];
  withdrawn: readonly Resting[];
  open: OpenMark | null;
  show: (mark: OpenMark | null) => void;
  /** Words that are pointed to from outside the text. */
  lit: readonly Span[];
  light: (spans: readonly Span[]) => void;
}

/** How far the reading has come; null where it is not wanted or not possible. */
export type ReadingState =
  | { status: "on"; view: ReadingView }
  | { status: "reading" }
  | { status: "failed"; retry: () => void };

export const ReadingContext = createContext<ReadingState | null>(null);

/** The reading of the report around the caller; null while there is none. */
export function useReading(): ReadingView | null {
  const state = useContext(ReadingContext);
  return state?.status === "on" ? state.view : null;
}
