"use client";

import { useSyncExternalStore } from "react";

/** Ids that are remembered on this device, in all of its windows. */
export interface KeptIds {
  keep: (id: string) => void;
  /** All of them; draws anew when one is added, here or in another window. */
  use: () => ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Remembers up to `most` ids under this key; the oldest is forgotten. */
export function createKeptIds(key: string, most: number): KeptIds {
  let kept: ReadonlySet<string> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const load = () => {
    kept ??= read(key);
    return kept;
  };
  const hear = (event: StorageEvent) => {
    if (event.key !== key) return;
    kept = undefined;
    tell();
  };
  const subscribe = (listener: () => void) => {
    if (listeners.size === 0) window.addEventListener("storage", hear);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener("storage", hear);
    };
  };
  return {
    keep(id) {
      if (load().has(id)) return;
      kept = new Set([...load(), id].slice(-most));
      try {
        localStorage.setItem(key, JSON.stringify([...kept]));
      } catch {
        // Remembered until the page is left.
      }
      tell();
    },
    use: () => useSyncExternalStore(subscribe, load, () => NONE),
  };
}

function read(key: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key) ?? "[]") as string[]);
  } catch {
    return NONE;
  }
}
