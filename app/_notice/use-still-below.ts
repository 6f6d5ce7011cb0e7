"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";

/**
 * What scrolls beside this region and is marked `data-read-here`, because somebody reads there, stays where it is on
 * the screen whatever the region's height becomes.
 */
export function useStillBelow(region: RefObject<HTMLElement | null>): void {
  const height = useRef(0);
  const follow = useCallback(() => {
    const node = region.current;
    if (!node) return;
    const grown = node.offsetHeight - height.current;
    height.current = node.offsetHeight;
    const list = node.parentElement?.querySelector("[data-read-here]");
    if (grown === 0 || !list) return;
    list.scrollBy({ top: grown, behavior: "instant" });
    // A virtual list learns of it at once: its own corrections in this frame are made from where it stands now.
    list.dispatchEvent(new Event("scroll"));
  }, [region]);
  // Before the list corrects itself for rows that changed with it: which of them are out of sight depends on this.
  useLayoutEffect(follow);
  useEffect(() => {
    if (!region.current) return;
    const watch = new ResizeObserver(follow);
    watch.observe(region.current);
    return () => watch.disconnect();
  }, [region, follow]);
}
