"use client";

import { useSyncExternalStore } from "react";

/** As `--breakpoint-desk` of globals.css. */
const DESK = "(min-width: 900px)";
const isDesk = () => window.matchMedia(DESK).matches;

function subscribe(listener: () => void): () => void {
  const desk = window.matchMedia(DESK);
  desk.addEventListener("change", listener);
  return () => desk.removeEventListener("change", listener);
}

/** Whether the screen is wide enough for the layout of a desk. For what is drawn in the browser alone. */
export function useIsDesk(): boolean {
  return useSyncExternalStore(subscribe, isDesk);
}
