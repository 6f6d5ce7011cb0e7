"use client";

import { useTranslations } from "next-intl";
import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { FlagCard } from "../_flag/flag-card.tsx";
import { useMay, useOpenFlags } from "../_wire/hooks.ts";
import { byDue } from "../_wire/selectors.ts";
import { ReportSection } from "./report-section.tsx";

interface ReportFlagsProps {
  report: Report;
  /** Every flag that the report ever had, as the server last told; the open ones are newer on the wire. */
  told: Flag[];
}

/** The flags on a report, the open ones first; nothing for who may not read flags. */
export function ReportFlags({ report, told }: ReportFlagsProps) {
  const t = useTranslations("report");
  const may = useMay();
  const open = byDue(useOpenFlags().get(report.id) ?? []);
  if (!may("flag.read")) return <SourceNote report={report} />;
  const done = told.filter((flag) => flag.state === "resolved");
  const flags = [...open, ...done];
  return (
    <>
      <SourceNote report={report} />
      <ReportSection title={t("flags")}>
        {flags.length === 0 && <p className="text-sm text-ink-3">{t("noFlags")}</p>}
        <ul className="space-y-2">
          {flags.map((flag) => (
            <li key={flag.id}>
              <FlagCard flag={flag} />
            </li>
          ))}
        </ul>
      </ReportSection>
    </>
  );
}

function SourceNote({ report }: { report: Report }) {
  const t = useTranslations("report");
  if (!report.sourceNote) return null;
  return (
    <ReportSection
      title={t("sourceNote")}
      aside={<span className="rounded-md bg-flag-soft px-1.5 text-2xs text-flag">{t("protected")}</span>}
    >
      <p dir="auto" className="rounded-lg bg-raised px-3 py-2 text-sm whitespace-pre-wrap">
        {report.sourceNote}
      </p>
    </ReportSection>
  );
}
