"use client";

import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

interface RowFocus {
  /** The row with the focus; null for none. */
  focusedId: string | null;
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
  /** Puts the focus on a row once it is drawn. */
  focus: (reportId: string) => void;
}

/**
 * The focus in a list, which is never lost: when its row goes away the one in its place has it, when the report beside
 * the list closes, its row.
 */
export function useRowFocus(
  scroller: RefObject<HTMLDivElement | null>,
  ids: readonly string[],
  selectedId: string | null,
): RowFocus {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const last = useRef({ index: 0, selectedId });
  const focus = useCallback((id: string) => {
    wanted.current = id;
    setFocusedId(id);
  }, []);
  useLayoutEffect(() => {
    const closed = selectedId === null ? last.current.selectedId : null;
    last.current.selectedId = selectedId;
    if (closed !== null && isNowhere() && ids.includes(closed)) focus(closed);
  }, [selectedId, ids, focus]);
  useLayoutEffect(() => {
    if (focusedId === null) return;
    const index = ids.indexOf(focusedId);
    if (index !== -1) {
      last.current.index = index;
      return;
    }
    const next = ids[Math.min(last.current.index, ids.length - 1)];
    if (next !== undefined && isNowhere()) focus(next);
    else setFocusedId(null);
  }, [ids, focusedId, focus]);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-report="${wanted.current}"]`);
    if (!row?.checkVisibility()) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    // Where the keyboard leads, the eye follows; where the pointer does, the list stays as it was left.
    if (row.matches(":focus-visible")) row.scrollIntoView({ block: "nearest" });
  });
  return {
    focusedId,
    onFocus: ({ target }) =>
      setFocusedId(target.closest<HTMLElement>("[data-report]")?.dataset.report ?? null),
    onBlur: () => setFocusedId(null),
    focus,
  };
}

/** What had the focus is gone. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
