"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useWireStore } from "../_wire/hooks.ts";
import { keepRead, type ReadUntil, recallRead } from "./read-until.ts";

/** Who looks away for less has not left. */
const LEFT_MS = 60_000;

/**
 * Where somebody left this list the last time: drawn as a line in it. The list is left when the page is hidden or goes;
 * `shown` says up to where it was read then.
 */
export function useReadUntil(shown: RefObject<readonly Report[]>, isLoaded: boolean): ReadUntil | null {
  const store = useWireStore();
  const [mark, setMark] = useState<ReadUntil | null>(null);
  useEffect(() => {
    const state = store?.view().state;
    if (!isLoaded || !state) return;
    const { wire, epoch } = state;
    let hiddenAt = 0;
    setMark(recallRead(wire, epoch));
    const leave = () => {
      const seq = shown.current[0]?.filedSeq;
      if (seq !== undefined) keepRead(wire, { epoch, seq, at: new Date().toISOString() });
    };
    const onTurn = () => {
      if (document.visibilityState === "hidden") {
        hiddenAt = Date.now();
        leave();
      } else if (hiddenAt > 0 && Date.now() - hiddenAt >= LEFT_MS) setMark(recallRead(wire, epoch));
    };
    document.addEventListener("visibilitychange", onTurn);
    window.addEventListener("pagehide", leave);
    return () => {
      leave();
      document.removeEventListener("visibilitychange", onTurn);
      window.removeEventListener("pagehide", leave);
    };
  }, [store, isLoaded, shown]);
  return mark;
}

/** The row under the line: the first that had been read, when anything came in after it; null for no line. */
export function firstRead(rows: readonly Report[], mark: ReadUntil | null): string | null {
  const top = rows[0];
  if (!mark || !top || top.filedSeq <= mark.seq) return null;
  return rows.find(({ filedSeq }) => filedSeq <= mark.seq)?.id ?? null;
}
