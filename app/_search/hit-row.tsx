"use client";

import { MapPin } from "lucide-react";
import { memo } from "react";
import type { Mark, SearchHit } from "@/lib/protocol/search.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { MarkedText } from "./marked-text.tsx";

/** One report that was found, with the words that were looked for marked where they stand. */
export const HitRow = memo(function HitRow({ hit }: { hit: SearchHit }) {
  const { report, marks, snippet } = hit;
  const { number } = useFormats();
  const of = (field: Mark["field"]) => marks.filter((mark) => mark.field === field);
  const language = titleLanguage(report);
  return (
    <li className="relative border-b px-3 py-3 has-[a:focus-visible]:bg-accent-soft hover:bg-hover desk:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
        <UrgencyMark urgency={report.urgency} />
        {report.slug && (
          <bdi className="font-semibold text-ink-2">
            <MarkedText text={report.slug} marks={of("slug")} />
          </bdi>
        )}
        {report.dateline && (
          <span className="inline-flex items-center gap-1">
            <MapPin size={12} aria-hidden />
            <bdi>
              <MarkedText text={report.dateline} marks={of("dateline")} />
            </bdi>
          </span>
        )}
        <StateChip state={report.state} />
        <span className="ms-auto inline-flex items-center gap-3">
          <FiledAt at={report.filedAt} />
          <span className="tabular-nums">{wireNumber(number(report.filedSeq))}</span>
        </span>
      </div>
      <h2 {...language} className="mt-1 text-base font-semibold">
        <ReportLink
          reportId={report.id}
          className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-(length:--focus) focus-visible:after:outline-accent"
        >
          {report.state === "held" ? (
            <ReportTitle report={report} />
          ) : (
            <MarkedText text={report.headline} marks={of("headline")} />
          )}
        </ReportLink>
      </h2>
      <p {...language} className="mt-0.5 line-clamp-3 text-sm whitespace-pre-line text-ink-2">
        {snippet.start > 0 && "… "}
        <MarkedText text={snippet.text.trimEnd()} marks={of("body")} offset={snippet.start} />
        {snippet.end < report.bodyLength && " …"}
      </p>
    </li>
  );
});

/** In an archive a time of day says nothing without its day. */
function FiledAt({ at }: { at: string }) {
  const { day, age } = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      <bdi>{day(at)}</bdi>
      <span aria-hidden> · </span>
      {age(at, now)}
    </time>
  );
}
