"use client";

import { useEffect, useRef, useState } from "react";

const SHOWN_MS = 6_000;

/** True for some seconds after `signature` became another one; false for what was there from the start. */
export function useJustChanged(signature: string): boolean {
  const last = useRef(signature);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (last.current === signature) return;
    last.current = signature;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [signature]);
  return changed;
}
