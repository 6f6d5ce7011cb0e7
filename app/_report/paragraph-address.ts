"use client";

import { useEffect, useSyncExternalStore } from "react";

const WANTED = /^#p(\d{1,5})$/;

/** The paragraph that the address names, once a text of that many is there: it is brought onto the screen then. */
export function useParagraphInAddress(count: number): number | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  const number = Number(WANTED.exec(hash)?.[1] ?? 0);
  const asked = number >= 1 && number <= count ? number : null;
  useEffect(() => {
    if (asked !== null) document.getElementById(`p${asked}`)?.scrollIntoView({ block: "center" });
  }, [asked]);
  return asked;
}

/** Puts a paragraph into the address, to be copied from there; the way back is not filled with such steps. */
export function goToParagraph(number: number): void {
  window.history.replaceState(null, "", `#p${number}`);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}
