"use client";

import { useSyncExternalStore } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { moveKey } from "./flag-facts.ts";

const KEY = "barq.flag-moves";
const KEPT = 500;
const NONE: ReadonlySet<string> = new Set();

let known: ReadonlySet<string> | undefined;
const listeners = new Set<() => void>();

function load(): ReadonlySet<string> {
  if (known) return known;
  try {
    known = new Set(JSON.parse(localStorage.getItem(KEY) ?? "[]") as string[]);
  } catch {
    known = new Set();
  }
  return known;
}

/** Remembers on this device that its person knows of the flag's last change of hands. */
export function forgetMove(flag: Flag): void {
  known = new Set([...load(), moveKey(flag)].slice(-KEPT));
  try {
    localStorage.setItem(KEY, JSON.stringify([...known]));
  } catch {
    // Remembered until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The changes of hands that need not be told any more, by their keys. */
export function useKnownMoves(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, load, () => NONE);
}
