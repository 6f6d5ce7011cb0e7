"use client";

import { useSyncExternalStore } from "react";
import { type Formats, formatsFor } from "../_i18n/format.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";

const TICK_MS = 20_000;

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
  const lang = useLang();
  const info = useSessionInfo();
  return formatsFor(lang, info?.timeZone ?? "UTC");
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
