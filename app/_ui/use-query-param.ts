"use client";

import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "barq:query";

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/**
 * One parameter of the address, and a way to change it that the back button undoes. Read on the device only, so that
 * the page itself stays one static file.
 */
export function useQueryParam(
  name: string,
): [string | null, (value: string | null, how?: "push" | "replace") => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get(name),
    () => null,
  );
  const set = useCallback(
    (next: string | null, how: "push" | "replace" = "push") => {
      const url = new URL(window.location.href);
      if (next === url.searchParams.get(name)) return;
      if (next === null) url.searchParams.delete(name);
      else url.searchParams.set(name, next);
      window.history[how === "push" ? "pushState" : "replaceState"](null, "", url);
      window.dispatchEvent(new Event(CHANGED));
    },
    [name],
  );
  return [value, set];
}
