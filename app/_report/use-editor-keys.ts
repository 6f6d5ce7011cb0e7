"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * The keys of an editor: Ctrl+Enter sends, Escape asks to leave and reaches nothing behind the editor. It is begun with
 * the focus in the text.
 */
export function useEditorKeys(leave: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const node = form.current;
    if (!node) return;
    node.querySelector<HTMLElement>("[name=body]")?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        latest.current();
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        node.requestSubmit();
      }
    };
    node.addEventListener("keydown", onKey);
    return () => node.removeEventListener("keydown", onKey);
  }, []);
  return form;
}
