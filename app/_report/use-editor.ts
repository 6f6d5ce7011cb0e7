"use client";

import { useCallback, useRef, useState } from "react";
import type { EditAs } from "./edit-as.ts";

interface Editor {
  /** As what is being edited; null while nothing is. */
  as: EditAs | null;
  start: (as: EditAs) => void;
  end: () => void;
}

/** Whether a report is being edited. When that ends the focus goes back to where it began, or to the panel's first action. */
export function useEditor(): Editor {
  const [as, setAs] = useState<EditAs | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const start = useCallback((next: EditAs) => {
    from.current = document.activeElement as HTMLElement | null;
    setAs(next);
  }, []);
  const end = useCallback(() => {
    setAs(null);
    // Once the editor has gone: what it began from was disabled, or not there, until then.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      if (from.current?.isConnected && from.current !== document.body) from.current.focus();
    });
  }, []);
  return { as, start, end };
}
