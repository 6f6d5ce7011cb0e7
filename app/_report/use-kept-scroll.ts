"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";

const MOST = 200;
const kept = new Map<string, number>();

/** Comes back to where a report was read to, as long as the page is open; a paragraph in the address goes first. */
export function useKeptScroll(
  scroller: RefObject<HTMLElement | null>,
  reportId: string,
  isThere: boolean,
): void {
  useLayoutEffect(() => {
    const node = scroller.current;
    if (node && isThere && window.location.hash === "") node.scrollTop = kept.get(reportId) ?? 0;
  }, [scroller, reportId, isThere]);
  useEffect(() => {
    const node = scroller.current;
    if (!node) return;
    const keep = () => {
      kept.delete(reportId);
      kept.set(reportId, node.scrollTop);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    };
    node.addEventListener("scroll", keep, { passive: true });
    return () => node.removeEventListener("scroll", keep);
  }, [scroller, reportId]);
}
