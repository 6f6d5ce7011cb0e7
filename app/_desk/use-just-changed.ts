"use client";

import { useEffect, useRef, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";

const SHOWN_MS = 6_000;

/** What happened to a row: its words, its state, its open flags, or something else of it. */
export type RowChange = "edited" | "moved" | "flagged" | "changed";

/** What happened to a row in the last seconds; null for nothing, and for what it was when it was first drawn. */
export function useJustChanged(report: Report, flagKinds: string): RowChange | null {
  const last = useRef({ report, flagKinds });
  const [change, setChange] = useState<RowChange | null>(null);
  useEffect(() => {
    const found = changeBetween(last.current, { report, flagKinds });
    last.current = { report, flagKinds };
    if (found) setChange(found);
  }, [report, flagKinds]);
  useEffect(() => {
    if (!change) return;
    const timer = setTimeout(() => setChange(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [change]);
  return change;
}

interface RowFacts {
  report: Report;
  flagKinds: string;
}

function changeBetween(was: RowFacts, is: RowFacts): RowChange | null {
  if (was.report.version !== is.report.version) return "edited";
  if (was.report.state !== is.report.state) return "moved";
  if (was.flagKinds !== is.flagKinds) return "flagged";
  return was.report.changedAt === is.report.changedAt ? null : "changed";
}
