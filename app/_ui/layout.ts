"use client";

import { useSyncExternalStore } from "react";
import { LAYOUT_KEY } from "./layout-script.ts";

/** How this device arranges the desk. */
interface Layout {
  /** Whether the rail is wide or only icons; absent until somebody chose: then the width of the window decides. */
  rail?: "wide" | "slim";
  /** Share of the first of two panes, in percent; 0 is closed. */
  panes: Readonly<Record<string, number>>;
}

/** From here on there is room for the words of the rail: `--breakpoint-wide` of globals.css. */
const ROOMY = "(min-width: 1280px)";

const UNTOUCHED: Layout = { panes: {} };

let layout: Layout | undefined;
const listeners = new Set<() => void>();

/** The share of a pane on this device in percent; null while nobody moved it. */
export function usePane(id: string): number | null {
  return useSyncExternalStore(
    subscribe,
    () => current().panes[id] ?? null,
    () => null,
  );
}

/** Moves the edge of a pane; null gives it back its own width. Kept only when the hand lets go. */
export function movePane(id: string, percent: number | null, isKept = true): void {
  const { [id]: _, ...others } = current().panes;
  layout = { ...current(), panes: percent === null ? others : { ...others, [id]: percent } };
  if (percent === null) document.documentElement.style.removeProperty(`--pane-${id}`);
  else document.documentElement.style.setProperty(`--pane-${id}`, String(percent));
  settle(isKept);
}

/** Whether the rail is only icons just now. */
export function useSlimRail(): boolean {
  return useSyncExternalStore(subscribeToRail, isSlim, () => false);
}

/** Makes the rail wide or slim. */
export function chooseRail(rail: "wide" | "slim"): void {
  layout = { ...current(), rail };
  document.documentElement.dataset.rail = rail;
  settle(true);
}

function isSlim(): boolean {
  const { rail } = current();
  return rail ? rail === "slim" : !window.matchMedia(ROOMY).matches;
}

function current(): Layout {
  layout ??= readKept();
  return layout;
}

function settle(isKept: boolean): void {
  if (isKept) keep();
  for (const listener of listeners) listener();
}

function keep(): void {
  try {
    localStorage.setItem(LAYOUT_KEY, JSON.stringify(current()));
  } catch {
    // In force until the page is left.
  }
}

function readKept(): Layout {
  try {
    return { ...UNTOUCHED, ...(JSON.parse(localStorage.getItem(LAYOUT_KEY) ?? "{}") as Partial<Layout>) };
  } catch {
    return UNTOUCHED;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeToRail(listener: () => void): () => void {
  const roomy = window.matchMedia(ROOMY);
  roomy.addEventListener("change", listener);
  const stop = subscribe(listener);
  return () => {
    roomy.removeEventListener("change", listener);
    stop();
  };
}
