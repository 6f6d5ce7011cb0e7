"use client";

import { useEffect, useState } from "react";

/** Words of a report's text that are selected, and where on the screen they end. */
export interface Passage {
  words: string;
  /** The version that shows them. */
  version: number;
  bottom: number;
  middle: number;
}

const MOST = 2_000;
/** A selection is still being drawn while it changes. */
const SETTLED_MS = 200;

/** What is selected of a report's text, wherever it is shown; null while nothing is. */
export function usePassage(reportId: string): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setPassage(selectedOf(reportId)), SETTLED_MS);
    };
    document.addEventListener("selectionchange", look);
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("scroll", look, { capture: true });
    };
  }, [reportId]);
  return passage;
}

function selectedOf(reportId: string): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = textAround(range.startContainer);
  if (text?.dataset.textOf !== reportId || text !== textAround(range.endContainer)) return null;
  const words = selection.toString().trim().slice(0, MOST);
  if (words === "") return null;
  const { bottom, left, width } = lastLineOf(range, text);
  return { words, version: Number(text.dataset.version), bottom, middle: left + width / 2 };
}

/** The last line of what is selected: a whole paragraph is selected to the beginning of the next one. */
function lastLineOf(range: Range, text: HTMLElement): DOMRect {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const shown = range.cloneRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isNumber = node.parentElement?.closest(".select-none");
    const isTouched = node === range.endContainer ? range.endOffset > 0 : range.intersectsNode(node);
    if (isNumber || !isTouched) continue;
    shown.setEnd(node, node === range.endContainer ? range.endOffset : (node.nodeValue ?? "").length);
  }
  return [...shown.getClientRects()].at(-1) ?? shown.getBoundingClientRect();
}

function textAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-text-of]") ?? null;
}
