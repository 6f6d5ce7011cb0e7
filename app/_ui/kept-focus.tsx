"use client";

import { useEffect } from "react";

const PRESSED = "a[href], button:not(:disabled), [tabindex='0']";
const WRITTEN = "input:not(:disabled), select:not(:disabled), textarea:not(:disabled)";

/**
 * Keeps the focus on the page. What had it and is disabled while it works has it again afterwards; what is taken away
 * leaves it to the nearest thing that can have it. Draws nothing.
 */
export function KeptFocus() {
  useEffect(keepFocus, []);
  return null;
}

function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  let above: HTMLElement[] = [];
  /** The last that had it outside a dialog: where it goes when a dialog takes its own way back along. */
  let beneath: HTMLElement[] = [];
  let waits = false;
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    above = chainOf(target);
    if (!target.closest("[role=dialog]")) beneath = above;
    waits = false;
  };
  // A click beside everything lets go of it on purpose.
  const onPointer = () => {
    last = null;
  };
  const look = (changes: MutationRecord[]) => {
    if (!last || (document.activeElement !== document.body && document.activeElement !== null)) return;
    if (!last.isConnected) {
      const gap = gapOf(last, changes);
      last = null;
      settle(() => rescue(above, gap) || rescue(beneath, null));
    } else if (last.matches(":disabled")) waits = true;
    else if (waits) last.focus({ preventScroll: true });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPointer, { capture: true });
  return () => {
    watcher.disconnect();
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("pointerdown", onPointer, { capture: true });
  };
}

function chainOf(element: HTMLElement): HTMLElement[] {
  const chain = [element];
  for (let node = element.parentElement; node && node !== document.body; node = node.parentElement) {
    chain.push(node);
  }
  return chain;
}

/** Whoever took the thing away may put the focus somewhere themselves: two frames are theirs. */
function settle(act: () => void): void {
  const isLost = () => document.activeElement === document.body || document.activeElement === null;
  requestAnimationFrame(() => requestAnimationFrame(() => isLost() && act()));
}

/** What stood before the thing that was taken away, beside it; null for nothing. */
function gapOf(lost: Node, changes: readonly MutationRecord[]): Node | null {
  const taken = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  return taken?.previousSibling ?? null;
}

/**
 * Focuses the nearest thing that is left around where the focus was; false when nothing is. Where the whole page went,
 * that is the next page as such. Outside a form it is no field: there the keys of the desk would be letters.
 */
function rescue(chain: readonly HTMLElement[], gap: Node | null): boolean {
  for (const around of chain) {
    if (!around.isConnected) continue;
    const next = around.matches(`main, ${PRESSED}`) ? around : nearest(around, gap);
    if (!next) continue;
    next.focus({ preventScroll: true });
    // Where the keyboard is in use, the eye has to find it.
    if (next.matches(":focus-visible:not(main)")) next.scrollIntoView({ block: "nearest" });
    return document.activeElement === next;
  }
  return false;
}

/** The first behind the gap, else the last before it; without a gap the first of all. */
function nearest(around: HTMLElement, gap: Node | null): HTMLElement | undefined {
  const wanted = around.closest("form, [role=dialog]") ? `${PRESSED}, ${WRITTEN}` : PRESSED;
  const all = [...around.querySelectorAll<HTMLElement>(wanted)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
  if (!gap?.isConnected) return all[0];
  const isBehind = (one: HTMLElement) =>
    !gap.contains(one) && (gap.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return all.find(isBehind) ?? all.at(-1);
}
