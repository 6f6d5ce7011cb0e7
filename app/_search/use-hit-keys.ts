"use client";

import { type KeyboardEvent, type RefObject, useRef } from "react";
import { useKey } from "../_keys/use-key.ts";

interface HitKeys {
  list: RefObject<HTMLUListElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The keys of the list of what was found: next and previous from anywhere, the arrows and Home and End inside it. */
export function useHitKeys(): HitKeys {
  const list = useRef<HTMLUListElement>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>("h2 a") ?? [])];
  const go = (to: (at: number, count: number) => number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const next = all[Math.min(all.length - 1, Math.max(0, to(at, all.length)))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKey("next", () => go((at) => at + 1));
  useKey("previous", () => go((at) => at - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(move);
  };
  return { list, onKeyDown };
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};
