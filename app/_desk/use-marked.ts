"use client";

import { useCallback, useMemo, useState } from "react";

/** Rows that somebody has marked, to do something with all of them. */
export interface Marked {
  ids: ReadonlySet<string>;
  toggle: (reportId: string) => void;
  clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** The marks on the rows of one list. */
export function useMarked(): Marked {
  const [ids, setIds] = useState(NONE);
  const toggle = useCallback((id: string) => {
    setIds((was) => {
      const next = new Set(was);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const clear = useCallback(() => setIds(NONE), []);
  return useMemo(() => ({ ids, toggle, clear }), [ids, toggle, clear]);
}
