"use client";

import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { Moment } from "../_ui/moment.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { useFormats } from "../_ui/use-formats.ts";

/** Another report, named beside this one, and the way to it. */
export function OtherReport({ report }: { report: Report }) {
  const { number } = useFormats();
  return (
    <ReportLink
      reportId={report.id}
      className="block min-w-0 flex-1 rounded-lg border bg-surface px-3 py-2 hover:bg-hover"
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
        <span className="tabular-nums">{wireNumber(number(report.filedSeq))}</span>
        <StateChip state={report.state} />
        <bdi>{report.byline}</bdi>
        <Moment at={report.filedAt} className="ms-auto" />
      </span>
      <span {...titleLanguage(report)} className="mt-0.5 block text-start text-sm font-semibold">
        <ReportTitle report={report} />
      </span>
    </ReportLink>
  );
}
