"use client";

import { useSyncExternalStore } from "react";
import type { Rung } from "./alarm-log.ts";

/** What rang on this device for the person signed in. */
export interface RungView {
  /** The newest first; null until they were read. */
  rows: readonly Rung[] | null;
  /** How many since somebody last opened the list of them. */
  unread: number;
}

const NOTHING: RungView = { rows: null, unread: 0 };

let view = NOTHING;
const listeners = new Set<() => void>();

/** Shows what was read of the log. */
export function showRung(rows: readonly Rung[], readAt: string): void {
  view = { rows, unread: rows.filter(({ at }) => at > readAt).length };
  for (const listener of listeners) listener();
}

/** What rang; draws anew when more does. */
export function useRung(): RungView {
  return useSyncExternalStore(
    subscribe,
    () => view,
    () => NOTHING,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
