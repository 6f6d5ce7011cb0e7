"use client";

import { useCallback, useEffect, useState } from "react";
import { openNewsroom } from "../_wire/newsroom.ts";
import { completeness } from "../_wire/wire-store.ts";
import { look, type Mark } from "./away.ts";
import { keepMemory, readMemory } from "./memory.ts";

/** How often at the most it is written down that somebody looks. */
const KEEP_EVERY_MS = 5_000;

/**
 * Where this person had left off, once they are back and the wire is complete again; null when they were not away.
 * As long as somebody looks at a page that is complete, it is remembered how far they have seen.
 */
export function useLeft(personId: string): { left: Mark | null; dismiss: () => void } {
  const [left, setLeft] = useState<Mark | null>(null);
  useEffect(() => {
    const { store } = openNewsroom().wire(null);
    let memory = readMemory(personId);
    let kept = 0;
    const see = () => {
      const [cursor] = store.cursor();
      if (!cursor || completeness(store.view()).kind !== "complete") return;
      const now = Date.now();
      if (now - kept < KEEP_EVERY_MS) return;
      kept = now;
      // Another window may have looked meanwhile, or its reader have read what there was.
      memory = look(readMemory(personId), cursor, now);
      keepMemory(personId, memory);
      setLeft(memory.left);
    };
    const seeIfVisible = () => {
      if (document.visibilityState === "visible") see();
    };
    // When the page is hidden it was looked at until now.
    const onTurn = () => {
      kept = 0;
      if (document.visibilityState === "hidden") see();
      kept = 0;
      seeIfVisible();
    };
    document.addEventListener("visibilitychange", onTurn);
    const leave = store.subscribe(seeIfVisible);
    seeIfVisible();
    return () => {
      document.removeEventListener("visibilitychange", onTurn);
      leave();
    };
  }, [personId]);
  const dismiss = useCallback(() => {
    keepMemory(personId, { ...readMemory(personId), left: null });
    setLeft(null);
  }, [personId]);
  return { left, dismiss };
}
