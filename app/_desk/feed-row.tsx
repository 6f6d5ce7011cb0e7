"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, memo } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Grade } from "../_ui/grade.tsx";
import { Moment } from "../_ui/moment.tsx";
import { OthersAt } from "../_ui/others-at.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { RowMarks } from "./row-marks.tsx";
import { useJustChanged } from "./use-just-changed.ts";

interface RowContentProps {
  report: Report;
  storySlug: string | null;
  /** Kinds of the open flags, separated by spaces: a string, so that an equal list is an equal prop. */
  flagKinds: string;
  /** Names of the others who are editing it or have it open, one a line. */
  editors: string;
  readers: string;
  selected: boolean;
  opened: boolean;
  onSelect: (reportId: string) => void;
}

interface FeedRowProps extends RowContentProps {
  index: number;
  start: number;
  count: number;
  measure: (node: Element | null) => void;
}

/** One report of the wire: where it stands in the list; what it says is drawn anew only when it changed. */
export function FeedRow(props: FeedRowProps) {
  const { report, index, start, count, measure, selected, ...rest } = props;
  return (
    <article
      ref={measure}
      data-index={index}
      data-report={report.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the feed pattern of ARIA asks for focusable articles
      tabIndex={0}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-labelledby={`headline-${report.id}`}
      aria-current={selected || undefined}
      className="absolute inset-x-0 top-0 focus-visible:outline-offset-[-2px]"
      style={{ transform: `translateY(${start}px)` }}
    >
      <RowContent report={report} selected={selected} {...rest} />
    </article>
  );
}

const RowContent = memo(function RowContent(props: RowContentProps) {
  const { report, selected, opened } = props;
  const t = useTranslations("wire");
  const changed = useJustChanged(`${report.changedAt} ${report.version} ${props.flagKinds}`);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    props.onSelect(report.id);
  };
  return (
    <div
      className={`relative border-s-3 border-b px-3.5 py-2 ${edgeOf(report.state, selected, changed)} ${groundOf(report.state, selected, changed)}`}
    >
      <div className="flex items-center gap-2.5 text-xs text-ink-3">
        <UrgencyMark urgency={report.urgency} />
        {report.slug && (
          <bdi className="min-w-0 truncate text-2xs font-semibold tracking-wide">{report.slug}</bdi>
        )}
        <Moment at={report.filedAt} className="ms-auto ps-1" />
      </div>
      <h2
        id={`headline-${report.id}`}
        {...titleLanguage(report)}
        className={`mt-0.5 line-clamp-2 text-start text-base ${opened ? (selected ? "" : "text-ink-2") : "font-semibold"}`}
      >
        <a
          href={`?report=${report.id}`}
          tabIndex={-1}
          onClick={open}
          className="outline-none after:absolute after:inset-0"
        >
          <ReportTitle report={report} />
        </a>
        {!opened && <span className="sr-only"> ({t("unread")})</span>}
      </h2>
      <ReportNote report={report} />
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
        <StateChip state={report.state} />
        <RowMarks {...props} changed={changed} />
        <OthersAt editors={props.editors} readers={props.readers} />
        <span className="ms-auto flex min-w-0 items-center gap-2 ps-1">
          <Origin report={report} />
          <Grade report={report} />
        </span>
      </div>
    </div>
  );
});

/** The start edge: what must not be used keeps its own, whatever else the row is. */
function edgeOf(state: Report["state"], selected: boolean, changed: boolean): string {
  if (state === "killed") return "border-s-flash";
  if (state === "held") return "border-s-urgent";
  if (selected) return "border-s-accent";
  return changed ? "border-s-bolt" : "border-s-transparent";
}

function groundOf(state: Report["state"], selected: boolean, changed: boolean): string {
  if (selected) return "bg-accent-soft";
  if (state === "killed") return "bg-flash-soft";
  if (state === "held") return "bg-urgent-soft";
  return changed ? "bg-raised" : "hover:bg-hover";
}

function Origin({ report }: { report: Report }) {
  return (
    <span className="min-w-0 truncate">
      <bdi>{report.byline}</bdi>
      {report.dateline && (
        <>
          <span aria-hidden> · </span>
          <bdi>{report.dateline}</bdi>
        </>
      )}
    </span>
  );
}
