"use client";

import { BookOpenText, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, memo } from "react";
import type { FlagKind, Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { Chip } from "../_ui/chip.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { Grade } from "../_ui/grade.tsx";
import { Moment } from "../_ui/moment.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { repeats } from "../_wire/selectors.ts";
import { useJustChanged } from "./use-just-changed.ts";

interface RowContentProps {
  report: Report;
  storySlug: string | null;
  /** Kinds of the open flags, separated by spaces: a string, so that an equal list is an equal prop. */
  flagKinds: string;
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
  const mark = selected
    ? "border-s-accent bg-accent-soft"
    : changed
      ? "border-s-bolt bg-raised"
      : "border-s-transparent hover:bg-hover";
  return (
    <div className={`relative border-s-3 border-b px-3.5 py-2 ${mark}`}>
      <div className="flex items-center gap-2.5 text-xs text-ink-3">
        <UrgencyMark urgency={report.urgency} />
        {report.slug && (
          <bdi className="min-w-0 truncate text-2xs font-semibold tracking-wide">{report.slug}</bdi>
        )}
        <Moment at={report.filedAt} className="ms-auto ps-1" />
      </div>
      <h2
        id={`headline-${report.id}`}
        dir={directionOf(report.language)}
        lang={report.language}
        className={`mt-0.5 line-clamp-2 text-start text-base ${opened ? (selected ? "" : "text-ink-2") : "font-semibold"}`}
      >
        <a
          href={`?report=${report.id}`}
          tabIndex={-1}
          onClick={open}
          className="outline-none after:absolute after:inset-0"
        >
          {report.headline}
        </a>
        {!opened && <span className="sr-only"> ({t("unread")})</span>}
      </h2>
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
        <StateChip state={report.state} />
        <RowMarks {...props} changed={changed} />
        <span className="ms-auto flex min-w-0 items-center gap-2 ps-1">
          <Origin report={report} />
          <Grade report={report} />
        </span>
      </div>
    </div>
  );
});

function RowMarks({ report, flagKinds, storySlug, changed }: RowContentProps & { changed: boolean }) {
  const t = useTranslations("wire");
  const repeated = repeats(report);
  const kinds = flagKinds === "" ? [] : [...new Set(flagKinds.split(" "))];
  return (
    <>
      {kinds.map((kind) => (
        <FlagChip key={kind} kind={kind as FlagKind} />
      ))}
      {report.version > 1 && (
        <Chip tone={changed ? "urgent" : "plain"} title={t("version", { version: report.version })}>
          <span aria-hidden>v{report.version}</span>
          <span className="sr-only">{t("version", { version: report.version })}</span>
        </Chip>
      )}
      {repeated > 0 && (
        <Chip tone="dashed" title={t("repeats", { count: repeated })}>
          <Copy size={11} aria-hidden />
          <span>{t("repeats", { count: repeated })}</span>
        </Chip>
      )}
      {storySlug && (
        <span className="inline-flex min-w-0 items-center gap-1 text-2xs text-accent">
          <BookOpenText size={12} aria-hidden className="shrink-0" />
          <bdi className="truncate">{storySlug}</bdi>
        </span>
      )}
    </>
  );
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
