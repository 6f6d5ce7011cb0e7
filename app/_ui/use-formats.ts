"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { type Formats, formatsFor } from "../_i18n/format.ts";
import { useLang } from "../_i18n/language-provider.tsx";

const TICK_MS = 20_000;

/** The time zone that clocks are read in. */
export const ZoneContext = createContext("UTC");

let now = 0;
let ticking: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** The formatters of the interface language in the newsroom's time zone. */
export function useFormats(): Formats {
  return formatsFor(useLang(), useContext(ZoneContext));
}

/** The present moment in milliseconds, renewed every 20 s for all ages together. */
export function useNow(): number {
  return useSyncExternalStore(
    subscribe,
    () => {
      if (now === 0) now = Date.now();
      return now;
    },
    () => 0,
  );
}
