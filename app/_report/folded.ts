"use client";

import { useCallback, useSyncExternalStore } from "react";

const KEY = "barq.folded";
const NONE: ReadonlySet<string> = new Set();

let folded: ReadonlySet<string> | undefined;
const listeners = new Set<() => void>();

/** Whether this part is folded away on this device, and the way to turn that round. */
export function useFolded(name: string): [boolean, () => void] {
  const all = useSyncExternalStore(subscribe, current, () => NONE);
  const turn = useCallback(() => {
    const next = new Set(current());
    if (!next.delete(name)) next.add(name);
    keep(next);
  }, [name]);
  return [all.has(name), turn];
}

function current(): ReadonlySet<string> {
  folded ??= read();
  return folded;
}

function keep(next: ReadonlySet<string>): void {
  folded = next;
  try {
    localStorage.setItem(KEY, JSON.stringify([...next]));
  } catch {
    // Until the page is left.
  }
  for (const listener of listeners) listener();
}

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return NONE;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
