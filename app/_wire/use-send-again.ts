"use client";

import { useEffect, useRef } from "react";

const AGAIN_MS = 15_000;

/**
 * Sends what has not arrived when the network says it is back, and every 15 seconds in case it does not say; what is
 * kept from before the page was opened at once.
 */
export function useSendAgain(kept: boolean, send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const first = useRef(true);
  useEffect(() => {
    const wasFirst = first.current;
    first.current = false;
    if (!kept) return;
    const again = () => latest.current();
    if (wasFirst) again();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [kept]);
}
