"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { DisputedChip } from "../_ui/disputed-chip.tsx";
import { FlashMark } from "../_ui/flash-mark.tsx";
import { Grade } from "../_ui/grade.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { useFormats } from "../_ui/use-formats.ts";

interface ReportHeadProps {
  report: Report;
  headline: string;
  /** Of the headline. */
  id: string;
  /** Told when the headline scrolls away and when it comes back. */
  onPast: (isPast: boolean) => void;
}

/** Headline and origin of a report. */
export function ReportHead({ report, headline, id, onPast }: ReportHeadProps) {
  const title = usePast(onPast);
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <FlashMark report={report} />
        <UrgencyMark urgency={report.urgency} />
        <StateChip state={report.state} />
        {report.state !== "killed" && <ChangeChip change={report.change} />}
        <DisputedChip report={report} />
        <Grade report={report} />
        {report.slug && <bdi className="text-2xs font-semibold tracking-wide text-ink-3">{report.slug}</bdi>}
      </div>
      <h1
        id={id}
        ref={title}
        {...titleLanguage(report)}
        className="mt-2 text-start text-xl leading-10 font-semibold text-balance desk:text-2xl desk:leading-[2.75rem]"
      >
        <ReportTitle report={report} headline={headline} />
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-2">
        <bdi className="font-semibold">{report.byline}</bdi>
        {report.dateline && <bdi>{report.dateline}</bdi>}
        <Times report={report} />
      </p>
    </header>
  );
}

function Times({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { moment } = useFormats();
  const changedLater = report.version > 1 && report.changedAt !== report.publishedAt;
  return (
    <span className="flex flex-wrap gap-x-3 text-ink-3 tabular-nums">
      <time dateTime={report.filedAt}>{t("filedAt", { time: moment(report.filedAt) })}</time>
      {changedLater && (
        <time dateTime={report.changedAt}>{t("changedAt", { time: moment(report.changedAt) })}</time>
      )}
      {report.publishedAt && (
        <time dateTime={report.publishedAt}>{t("publishedAt", { time: moment(report.publishedAt) })}</time>
      )}
    </span>
  );
}

/** Watches whether an element has scrolled away above. */
function usePast(onPast: (isPast: boolean) => void) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const node = ref.current;
    if (!node) return;
    const watcher = new IntersectionObserver(
      ([entry]) =>
        entry &&
        onPast(!entry.isIntersecting && entry.boundingClientRect.top < (entry.rootBounds?.bottom ?? 0)),
    );
    watcher.observe(node);
    return () => watcher.disconnect();
  }, [onPast]);
  return ref;
}
