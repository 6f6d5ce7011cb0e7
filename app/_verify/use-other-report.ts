"use client";

import { useEffect, useState } from "react";
import type { ReportDetail } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { read } from "../_wire/api.ts";
import { useWire } from "../_wire/hooks.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

/** A report by its id: as the wire has it, or, when it is older than that, as the server shows it; null until then. */
export function useOtherReport(reportId: string): Report | null {
  const { state } = useWire();
  const { path: ofWire } = useOfWire();
  const row = state?.reports.get(reportId) ?? null;
  const [fetched, setFetched] = useState<Report | null>(null);
  const isMissing = state !== null && row === null;
  useEffect(() => {
    if (!isMissing) return;
    let wanted = true;
    read<ReportDetail>(ofWire(`report.show?id=${encodeURIComponent(reportId)}`)).then(
      ({ report }) => wanted && setFetched(report),
      // The link still leads to it, and says there what is wrong.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [reportId, isMissing, ofWire]);
  return row ?? fetched;
}
