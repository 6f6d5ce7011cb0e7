"use client";

import type { Report } from "@/lib/protocol/rows.ts";
import { ClaimChip } from "../_ui/claim-chip.tsx";
import { EmbargoChip } from "../_ui/embargo-chip.tsx";
import { FlashMark } from "../_ui/flash-mark.tsx";
import { Grade } from "../_ui/grade.tsx";
import { Moment } from "../_ui/moment.tsx";
import { OthersAt } from "../_ui/others-at.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { GroupToggle } from "./group-toggle.tsx";
import { RowMarks } from "./row-marks.tsx";
import type { RowLook } from "./row-props.ts";
import { RowStart } from "./row-start.tsx";
import { RowTitle } from "./row-title.tsx";

/** A row with room: what it is and when, its headline, and under that what is known and done about it. */
export function ComfortableRow(row: RowLook) {
  const { report } = row;
  return (
    <div className="flex gap-2 ps-2 pe-3.5 py-2">
      <RowStart row={row} className="mt-1.5 h-2" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2.5 text-xs text-ink-3">
          <FlashMark report={report} />
          <UrgencyMark urgency={report.urgency} />
          <Where report={report} />
          <Moment at={report.filedAt} />
        </div>
        <RowTitle row={row} className="mt-0.5 line-clamp-2 text-base" />
        <ReportNote report={report} />
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <StateChip state={report.state} />
          <EmbargoChip report={report} />
          <ClaimChip report={report} editors={row.editors} />
          <RowMarks {...row} changed={row.change !== null} />
          <OthersAt editors={row.editors} readers={row.readers} />
          <span className="ms-auto flex min-w-0 items-center gap-2 ps-1">
            <bdi className="truncate">{report.byline}</bdi>
            <Grade report={report} />
          </span>
        </div>
        {row.more > 0 && (
          <GroupToggle reportId={report.id} more={row.more} open={row.groupOpen} onToggle={row.onToggle} />
        )}
      </div>
    </div>
  );
}

/** Slug and place: what an editor finds a report by. Without room for both the place gives way. */
function Where({ report }: { report: Report }) {
  return (
    <span className="flex h-5 min-w-0 flex-1 flex-wrap items-baseline gap-x-2 overflow-hidden">
      {report.slug && (
        <bdi className="max-w-full truncate text-2xs font-semibold tracking-wide">{report.slug}</bdi>
      )}
      {report.dateline && <bdi className="min-w-0 grow basis-14 truncate">{report.dateline}</bdi>}
    </span>
  );
}
