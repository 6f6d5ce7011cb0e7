"use client";

import { useCallback, useLayoutEffect, useReducer, useRef } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { type HeldRows, holdRows } from "./held-rows.ts";

const EVERYTHING = Number.POSITIVE_INFINITY;
const NO_ROWS: readonly Report[] = [];

interface Held extends HeldRows {
  /** Takes in what waits. */
  takeIn: () => void;
}

/** What a list shows: everything while it follows, else what it had taken in by then. Another `of` is another list. */
export function useHeld(rows: readonly Report[], follows: boolean, of: string): Held {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const last = useRef({ of, rows: NO_ROWS, takenSeq: EVERYTHING });
  const takenSeq = follows || last.current.of !== of ? EVERYTHING : last.current.takenSeq;
  const { shown, waiting } = holdRows(rows, takenSeq, last.current.rows);
  useLayoutEffect(() => {
    const topSeq = rows[0]?.filedSeq ?? EVERYTHING;
    last.current = { of, rows: shown, takenSeq: takenSeq === EVERYTHING ? topSeq : takenSeq };
  });
  const takeIn = useCallback(() => {
    last.current.takenSeq = EVERYTHING;
    draw();
  }, []);
  return { shown, waiting, takeIn };
}
