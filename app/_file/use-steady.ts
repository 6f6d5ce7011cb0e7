"use client";

import { type RefObject, useEffect } from "react";

/** Holds what is typed or read below this block in its place, whatever comes into the block or goes out of it. */
export function useSteady(above: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const block = above.current;
    const scroller = block?.closest<HTMLElement>("[data-read-here]");
    if (!block || !scroller) return;
    const endOf = () => block.getBoundingClientRect().bottom;
    let seen = endOf();
    const look = () => {
      seen = endOf();
    };
    const watch = new ResizeObserver(() => {
      // Where the browser has held it by itself nothing is left to do.
      if (isTypingAfter(block) || seen <= scroller.getBoundingClientRect().top) {
        scroller.scrollTop += endOf() - seen;
      }
      look();
    });
    watch.observe(block);
    scroller.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  }, [above]);
}

function isTypingAfter(block: HTMLElement): boolean {
  const { activeElement } = document;
  if (!activeElement?.matches("input, textarea, select")) return false;
  return (
    (block.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !block.contains(activeElement)
  );
}
