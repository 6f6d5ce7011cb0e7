"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { FlagCard } from "../_flag/flag-card.tsx";
import { useFlags, useMay } from "../_wire/hooks.ts";
import { byDue } from "../_wire/selectors.ts";
import { ReportSection } from "./report-section.tsx";

/** The flags on a report, the open ones first; nothing for who may not read flags. */
export function ReportFlags({ report }: { report: Report }) {
  const t = useTranslations("report");
  const may = useMay();
  const flags = byDue((useFlags() ?? []).filter((flag) => flag.reportId === report.id));
  if (!may("flag.read")) return <SourceNote report={report} />;
  const open = flags.filter((flag) => flag.state !== "resolved");
  const done = flags.filter((flag) => flag.state === "resolved");
  return (
    <>
      <SourceNote report={report} />
      <ReportSection title={t("flags")}>
        {flags.length === 0 && <p className="text-sm text-ink-3">{t("noFlags")}</p>}
        <ul className="space-y-2">
          {[...open, ...done].map((flag) => (
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
