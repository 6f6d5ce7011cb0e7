"use client";

import { useCallback, useEffect, useState } from "react";
import type { AuditEntry, AuditList } from "@/lib/protocol/audit.ts";
import { read } from "../_wire/api.ts";

export interface Audit {
  /** Null until the first page is there. */
  entries: AuditEntry[] | null;
  hasMore: boolean;
  busy: boolean;
  failure: unknown;
  /** Brings what is older, or asks again for what failed. */
  more: () => void;
}

const PAGE = 40;
const NOTHING = { entries: null, hasMore: true, busy: true, failure: null };

/** What the log knows of a subject, such as `reportId=…`, page by page from the newest on. */
export function useAudit(subject: string): Audit {
  const [state, setState] = useState<Omit<Audit, "more">>(NOTHING);
  const load = useCallback(
    async (known: AuditEntry[], isWanted: () => boolean) => {
      setState((was) => ({ ...was, busy: true, failure: null }));
      const before = known.at(-1)?.seq;
      const page = `limit=${PAGE}${before === undefined ? "" : `&before=${before}`}`;
      try {
        const { entries, more } = await read<AuditList>(
          `audit.list?${[subject, page].filter(Boolean).join("&")}`,
        );
        if (isWanted())
          setState({ entries: [...known, ...entries], hasMore: more, busy: false, failure: null });
      } catch (failure) {
        if (isWanted()) setState((was) => ({ ...was, busy: false, failure }));
      }
    },
    [subject],
  );
  useEffect(() => {
    let wanted = true;
    setState(NOTHING);
    void load([], () => wanted);
    return () => {
      wanted = false;
    };
  }, [load]);
  const { entries } = state;
  const more = useCallback(() => void load(entries ?? [], () => true), [load, entries]);
  return { ...state, more };
}
