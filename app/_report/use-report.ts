"use client";

import { useCallback, useEffect, useState } from "react";
import { isCut } from "@/lib/domain/wire-report.ts";
import type { ReportDetail } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { read } from "../_wire/api.ts";
import { useOpenFlags, usePicked, useQuestions, useReportRow } from "../_wire/hooks.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

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
  const row = useReportRow(reportId);
  const [detail, setDetail] = useState<ReportDetail | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const { path: ofWire } = useOfWire();
  const version = row?.version;
  const rowState = row?.state;
  const grade = row && `${row.sourceGrade}${row.informationGrade}`;
  // The wire lets go of a flag once it is resolved; how it ended is with the report.
  const flags = useOpenFlags();
  const openFlags = [reportId, row?.storyId ?? ""].flatMap((id) => flags.get(id) ?? []).length;
  // So it does of a question once that is closed.
  const openQuestions = useQuestions()?.filter((question) => question.reportId === reportId).length ?? 0;
  // What was withdrawn before a new picture of the wire is not in it. The picture is changed in place until then.
  const picture = usePicked(({ state }) => state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version, state or picture, another flag or question or a retry asks again
  useEffect(() => {
    let wanted = true;
    read<ReportDetail>(ofWire(`report.show?id=${encodeURIComponent(reportId)}`)).then(
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
  }, [reportId, version, rowState, grade, openFlags, openQuestions, picture, tries, ofWire]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  const report = whole(row, detail?.report ?? null);
  const told = report?.state === "killed" ? withoutWords(detail) : detail;
  return { report, cut: report !== null && isCut(report), detail: told, failure, retry };
}

/** A kill takes the words of the versions along at once (W10), and what was made of them, before the server is asked again. */
function withoutWords(detail: ReportDetail | null): ReportDetail | null {
  return detail && { ...detail, versions: [], aids: [], incidents: [] };
}

/** The newer of the two rows, with the whole text where it was fetched for this very version. */
function whole(row: Report | null, fetched: Report | null): Report | null {
  if (!row || !fetched) return row ?? fetched;
  if (row.version !== fetched.version || !isCut(row)) return row;
  return { ...row, body: fetched.body };
}
