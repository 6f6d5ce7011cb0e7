"use client";

import { useCallback, useEffect, useState } from "react";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { read } from "../_wire/api.ts";

const AGAIN_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

export type Span = "day" | "week";

interface Reading {
  /** The last answer for this span: it stays while the next one is on its way, and when none comes. */
  pulse: Pulse | null;
  failure: unknown;
  busy: boolean;
  again: () => void;
}

/** How the newsroom works, read anew each minute while somebody looks, and when asked. */
export function usePulse(span: Span): Reading {
  const [got, setGot] = useState<{ span: Span; pulse: Pulse } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn reads again
  useEffect(() => {
    const unwanted = new AbortController();
    setBusy(true);
    read<Pulse>(`pulse.show${queryOf(span)}`, { signal: unwanted.signal })
      .then(
        (pulse) => ({ pulse, failure: null }),
        (failure: unknown) => ({ pulse: null, failure }),
      )
      .then(({ pulse, failure }) => {
        if (unwanted.signal.aborted) return;
        if (pulse) setGot({ span, pulse });
        setFailure(failure);
        setBusy(false);
      });
    const timer = setTimeout(function next() {
      if (document.visibilityState === "visible") again();
      else document.addEventListener("visibilitychange", again, { once: true, signal: unwanted.signal });
    }, AGAIN_MS);
    return () => {
      unwanted.abort();
      clearTimeout(timer);
    };
  }, [span, turn, again]);
  return { pulse: got?.span === span ? got.pulse : null, failure, busy, again };
}

function queryOf(span: Span): string {
  return span === "day" ? "" : `?from=${new Date(Date.now() - 7 * DAY_MS + 1_000).toISOString()}`;
}
