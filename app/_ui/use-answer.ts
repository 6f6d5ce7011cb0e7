"use client";

import { useCallback, useEffect, useState } from "react";
import { read } from "../_wire/api.ts";

export interface Answered<T> {
  /** Null until the server has answered this question. */
  answer: T | null;
  failure: unknown;
  retry: () => void;
}

/** What the server answers to a read, asked anew when the path changes; nothing is asked for null. */
export function useAnswer<T>(path: string | null): Answered<T> {
  const [got, setGot] = useState<{ path: string; answer: T | null; failure: unknown } | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry asks again
  useEffect(() => {
    if (path === null) return;
    const unwanted = new AbortController();
    const put = (answer: T | null, failure: unknown) => {
      if (!unwanted.signal.aborted) setGot({ path, answer, failure });
    };
    read<T>(path, { signal: unwanted.signal }).then(
      (answer) => put(answer, null),
      (failure: unknown) => put(null, failure),
    );
    return () => unwanted.abort();
  }, [path, tries]);
  const retry = useCallback(() => {
    setGot(null);
    setTries((count) => count + 1);
  }, []);
  const current = got?.path === path ? got : null;
  return { answer: current?.answer ?? null, failure: current?.failure ?? null, retry };
}
