"use client";

import { useCallback, useState } from "react";

export interface Point {
  lat: number;
  lon: number;
}

export interface Position {
  point: Point | null;
  /** Why there is none though it was asked for. */
  problem: "denied" | "nowhere" | null;
  busy: boolean;
  /** Asks the device, and its owner; nothing is asked before. */
  find: () => void;
  forget: () => void;
}

const PATIENCE_MS = 20_000;
/** About a metre: what is finer is noise. */
const DIGITS = 5;

/** Where this device is, once its owner wants to say so. */
export function usePosition(): Position {
  const [point, setPoint] = useState<Point | null>(null);
  const [problem, setProblem] = useState<Position["problem"]>(null);
  const [busy, setBusy] = useState(false);
  const find = useCallback(() => {
    // Absent where the page came over plain HTTP from another machine.
    if (!navigator.geolocation) return setProblem("nowhere");
    setBusy(true);
    setProblem(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setBusy(false);
        setPoint({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) });
      },
      ({ code, PERMISSION_DENIED }) => {
        setBusy(false);
        setProblem(code === PERMISSION_DENIED ? "denied" : "nowhere");
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  }, []);
  const forget = useCallback(() => setPoint(null), []);
  return { point, problem, busy, find, forget };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}
