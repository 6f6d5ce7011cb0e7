"use client";

import { useSyncExternalStore } from "react";

const KEY = "barq.opened";
const KEPT = 2_000;

let opened: ReadonlySet<string> | undefined;
const listeners = new Set<() => void>();

function load(): ReadonlySet<string> {
  if (opened) return opened;
  try {
    opened = new Set(JSON.parse(localStorage.getItem(KEY) ?? "[]") as string[]);
  } catch {
    opened = new Set();
  }
  return opened;
}

/** Remembers on this device that a report was opened; the oldest of two thousand is forgotten. */
export function markOpened(reportId: string): void {
  const known = load();
  if (known.has(reportId)) return;
  opened = new Set([...known, reportId].slice(-KEPT));
  try {
    localStorage.setItem(KEY, JSON.stringify([...opened]));
  } catch {
    // Remembered until the page is left.
  }
  for (const listener of listeners) listener();
}

const NONE: ReadonlySet<string> = new Set();

/** The reports that were opened on this device. */
export function useOpened(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    () => NONE,
  );
}
