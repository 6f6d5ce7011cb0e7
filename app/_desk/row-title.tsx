"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import type { RowLook } from "./row-props.ts";

/** The headline of a row: the whole row opens by it. What was not opened yet is bold and says so. */
export function RowTitle({ row, className }: { row: RowLook; className: string }) {
  const { report, selected, opened, change } = row;
  const t = useTranslations("list");
  const unread = useTranslations("wire")("unread");
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    row.onSelect(report.id);
  };
  const weight = opened ? (selected ? "" : "text-ink-2") : "font-semibold";
  return (
    <h2 id={row.titleId} {...titleLanguage(report)} className={`text-start ${className} ${weight}`}>
      <a
        href={`?report=${report.id}`}
        tabIndex={-1}
        onClick={open}
        className="outline-none after:absolute after:inset-0"
      >
        <ReportTitle report={report} />
      </a>
      {!opened && <span className="sr-only"> ({unread})</span>}
      {change && <span className="sr-only"> ({t(`change.${change}`)})</span>}
    </h2>
  );
}
