"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { Labelled } from "../_ui/labelled.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReports } from "../_wire/hooks.ts";
import { findReports } from "./find-reports.ts";

const SHOWN = 30;

interface ReportChoiceProps {
  /** The report that is not among them. */
  except: string;
  value: string | null;
  onChange: (reportId: string) => void;
}

/** One report of the wire, found by headline, slug or number; the newest are there before anything is typed. */
export function ReportChoice({ except, value, onChange }: ReportChoiceProps) {
  const t = useTranslations("verify");
  const reports = useReports();
  const [query, setQuery] = useState("");
  const settled = useDeferredValue(query);
  const found = useMemo(() => {
    const others = (reports ?? []).filter(({ id, state }) => id !== except && state !== "killed");
    return findReports(others, settled, SHOWN);
  }, [reports, except, settled]);
  return (
    <div>
      <Labelled label={t("search")} hint={t("searchHint")}>
        {(control) => (
          <input
            {...control}
            type="search"
            dir="auto"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="field"
          />
        )}
      </Labelled>
      <fieldset className="scroll-quiet mt-2 h-36 overflow-y-auto rounded-lg border">
        <legend className="sr-only">{t("found", { count: found.length })}</legend>
        {found.length === 0 && <p className="p-3 text-sm text-ink-3">{t("notFound")}</p>}
        {found.map((report) => (
          <Choice key={report.id} report={report} checked={report.id === value} onChange={onChange} />
        ))}
      </fieldset>
      <p role="status" className="sr-only">
        {settled !== "" && t("found", { count: found.length })}
      </p>
    </div>
  );
}

interface ChoiceProps {
  report: Report;
  checked: boolean;
  onChange: (reportId: string) => void;
}

function Choice({ report, checked, onChange }: ChoiceProps) {
  const { number, moment } = useFormats();
  const group = useId();
  return (
    <label className="relative block cursor-pointer border-b px-3 py-2 text-sm last:border-b-0 hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="other-report"
        aria-labelledby={group}
        checked={checked}
        onChange={() => onChange(report.id)}
        className="sr-only"
      />
      <span id={group} {...titleLanguage(report)} className="line-clamp-2 text-start font-semibold">
        <ReportTitle report={report} />
      </span>
      <span className="flex flex-wrap gap-x-2 text-xs text-ink-3 tabular-nums">
        <span>{wireNumber(number(report.filedSeq))}</span>
        {report.slug && <bdi>{report.slug}</bdi>}
        <bdi>{report.byline}</bdi>
        <time dateTime={report.filedAt}>{moment(report.filedAt)}</time>
      </span>
    </label>
  );
}
