"use client";

import { useEffect, useMemo, useState } from "react";
import type { SearchAnswer, SearchHit } from "@/lib/protocol/search.ts";
import { useAnswer } from "../_ui/use-answer.ts";
import { ApiFailure, UNREACHABLE } from "../_wire/api-failure.ts";
import { useReports, useSessionInfo } from "../_wire/hooks.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";
import { askedPath, type Bounds, boundsOf, PAGE } from "./asked-path.ts";
import type { Asked } from "./search-address.ts";
import { searchHeld } from "./search-held.ts";

export interface Search {
  /** Null while it is looked for, or when nothing was asked. */
  found: Pick<SearchAnswer, "hits" | "total" | "more" | "approximate"> | null;
  /** How many reports of this device were searched instead of the archive; null when it was the archive. */
  heldCount: number | null;
  failure: unknown;
  retry: () => void;
}

/** Searches the archive for what the address asks, or, where nobody can be reached, what this device holds. */
export function useSearch(asked: Asked): Search {
  const { path } = useOfWire();
  const timeZone = useSessionInfo()?.timeZone;
  // As of the asking: a moment that went on with the clock would be asked about anew all the time.
  const bounds = useMemo(
    () => (timeZone === undefined ? null : boundsOf(asked, Date.now(), timeZone)),
    [asked, timeZone],
  );
  const question = asked.q !== "" && bounds ? path(askedPath(asked, bounds)) : null;
  const { answer, failure, retry } = useAnswer<SearchAnswer>(question);
  const isAlone = failure instanceof ApiFailure && failure.code === UNREACHABLE;
  const held = useHeld(isAlone ? asked : null, bounds);
  if (!isAlone) return { found: answer, heldCount: null, failure, retry };
  const from = (asked.page - 1) * PAGE;
  return {
    found: held && {
      hits: held.hits.slice(from, from + PAGE),
      total: held.hits.length,
      more: false,
      approximate: false,
    },
    heldCount: held?.count ?? 0,
    failure: null,
    retry,
  };
}

/** What this device holds of it; null while it is searched, or when nothing is asked of it. */
function useHeld(asked: Asked | null, bounds: Bounds | null) {
  const reports = useReports();
  const [held, setHeld] = useState<{ asked: Asked; hits: SearchHit[]; count: number } | null>(null);
  const isThere = reports !== null;
  // Once for each question: without the newsroom there is nothing new to be found.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!asked || !bounds || !reports) return;
    const unwanted = new AbortController();
    searchHeld(reports, asked, bounds, unwanted.signal).then((hits) => {
      if (!unwanted.signal.aborted) setHeld({ asked, hits, count: reports.length });
    });
    return () => unwanted.abort();
  }, [asked, bounds, isThere]);
  return held?.asked === asked ? held : null;
}
