"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { urgencyWord } from "@/lib/domain/urgency.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip } from "../_ui/chip.tsx";
import { Moment } from "../_ui/moment.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { URGENCY_SHAPE, URGENCY_TONE, UrgencyMark } from "../_ui/urgency-mark.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { louder } from "./gather.ts";

/** How many reports of one place are listed. */
const LISTED_MOST = 50;

interface PlaceSectionProps {
  id: string;
  name: string;
  precision: string | null;
  reports: readonly Report[];
  open: boolean;
  /** How many of its reports came since the page was opened. */
  fresh: number;
  onToggle: () => void;
  onLight?: (lit: boolean) => void;
}

/** One place and its reports: what the mark on the map stands for. */
export function PlaceSection(props: PlaceSectionProps) {
  const { id, name, precision, reports, open, fresh, onToggle, onLight } = props;
  const t = useTranslations("map");
  const { number } = useFormats();
  const loudest = reports.map(({ urgency }) => urgencyWord(urgency)).reduce(louder, "low");
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <li
      ref={item}
      data-place={id}
      onPointerEnter={() => onLight?.(true)}
      onPointerLeave={() => onLight?.(false)}
      className={`border-b ${open ? "bg-accent-soft/40" : ""}`}
    >
      <h3>
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          onFocus={() => onLight?.(true)}
          onBlur={() => onLight?.(false)}
          className="flex min-h-11 w-full items-center gap-2 px-3 text-start text-sm hover:bg-hover focus-visible:-outline-offset-2"
        >
          <ChevronDown size={15} aria-hidden className={`shrink-0 text-ink-3 ${open ? "rotate-180" : ""}`} />
          <svg
            width="10"
            height="10"
            viewBox="0 0 12 12"
            aria-hidden="true"
            fill="currentColor"
            className={`shrink-0 ${URGENCY_TONE[loudest]}`}
          >
            <path d={URGENCY_SHAPE[loudest]} />
          </svg>
          <bdi className="min-w-0 truncate font-semibold">{name}</bdi>
          {precision && <span className="min-w-0 shrink-[99] truncate text-xs text-ink-3">{precision}</span>}
          <span className="ms-auto flex shrink-0 items-center gap-1.5">
            {fresh > 0 && <Chip tone="urgent">{t("fresh", { count: fresh })}</Chip>}
            <span className="rounded-md bg-raised px-1.5 text-xs tabular-nums">{number(reports.length)}</span>
          </span>
        </button>
      </h3>
      {open && (
        <ul className="pb-2">
          {reports.slice(0, LISTED_MOST).map((report) => (
            <ReportLine key={report.id} report={report} />
          ))}
          {reports.length > LISTED_MOST && (
            <li className="px-3 ps-9 text-xs text-ink-3">
              {t("moreReports", { count: reports.length - LISTED_MOST })}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function ReportLine({ report }: { report: Report }) {
  return (
    <li>
      <ReportLink
        reportId={report.id}
        className="block min-h-11 py-1.5 ps-9 pe-3 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="flex flex-wrap items-center gap-x-2">
          <UrgencyMark urgency={report.urgency} />
          <Moment at={report.filedAt} className="text-xs text-ink-3" />
        </span>
        <span {...titleLanguage(report)} className="line-clamp-2 text-sm">
          <ReportTitle report={report} />
        </span>
      </ReportLink>
    </li>
  );
}
