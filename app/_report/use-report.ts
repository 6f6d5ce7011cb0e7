"use client";

import { useCallback, useEffect, useState } from "react";
import { isCut } from "@/lib/domain/wire-report.ts";
import type { ReportDetail } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { read } from "../_wire/api.ts";
import { useOpenFlags, useWire } from "../_wire/hooks.ts";

export interface OpenReport {
  /** The row as the wire has it, with its whole text once that was fetched; null while nothing is known. */
  report: Report | null;
  /** The text is only its beginning so far. */
  cut: boolean;
  detail: ReportDetail | null;
  failure: unknown;
  retry: () => void;
}

/** A report as it now is: the wire's row at once, versions and the whole text as soon as the server brings them. */
export function useReport(reportId: string): OpenReport {
  const { state } = useWire();
  const row = state?.reports.get(reportId) ?? null;
  const [detail, setDetail] = useState<ReportDetail | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const version = row?.version;
  const rowState = row?.state;
  // The wire lets go of a flag once it is resolved; how it ended is with the report.
  const openFlags = useOpenFlags().get(reportId)?.length ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or state, another flag or a retry asks again
  useEffect(() => {
    let wanted = true;
    read<ReportDetail>(`report.show?id=${encodeURIComponent(reportId)}`).then(
      (answer) => {
        if (!wanted) return;
        setDetail(answer);
        setFailure(null);
      },
      (problem) => wanted && setFailure(problem),
    );
    return () => {
      wanted = false;
    };
  }, [reportId, version, rowState, openFlags, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  const report = whole(row, detail?.report ?? null);
  const told = report?.state === "killed" ? withoutVersions(detail) : detail;
  return { report, cut: report !== null && isCut(report), detail: told, failure, retry };
}

/** A kill takes the words of the versions along at once (W10), before the server is asked again. */
function withoutVersions(detail: ReportDetail | null): ReportDetail | null {
  return detail && { ...detail, versions: [] };
}

/** The newer of the two rows, with the whole text where it was fetched for this very version. */
function whole(row: Report | null, fetched: Report | null): Report | null {
  if (!row || !fetched) return row ?? fetched;
  if (row.version !== fetched.version || !isCut(row)) return row;
  return { ...row, body: fetched.body };
}
