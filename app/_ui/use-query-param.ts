"use client";

import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "barq:query";

/** Calls when the parameters of the address have changed. */
export function subscribeToQuery(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** Goes to this page with other parameters; the back button undoes it, unless they take the place of the last ones. */
export function changeQuery(href: string, how: "push" | "replace" = "push"): void {
  window.history[how === "push" ? "pushState" : "replaceState"](null, "", href);
  window.dispatchEvent(new Event(CHANGED));
}

/**
 * One parameter of the address, and a way to change it that the back button undoes. Read on the device only, so that
 * the page itself stays one static file.
 */
export function useQueryParam(
  name: string,
): [string | null, (value: string | null, how?: "push" | "replace") => void] {
  const value = useSyncExternalStore(
    subscribeToQuery,
    () => new URLSearchParams(window.location.search).get(name),
    () => null,
  );
  const set = useCallback(
    (next: string | null, how: "push" | "replace" = "push") => {
      const url = new URL(window.location.href);
      if (next === url.searchParams.get(name)) return;
      if (next === null) url.searchParams.delete(name);
      else url.searchParams.set(name, next);
      // What it named stood in what was shown before.
      url.hash = "";
      window.history[how === "push" ? "pushState" : "replaceState"](null, "", url);
      window.dispatchEvent(new Event(CHANGED));
    },
    [name],
  );
  return [value, set];
}
