"use client";

import { useTranslations } from "next-intl";
import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { FlagList } from "../_flag/flag-list.tsx";
import { useMay } from "../_wire/hooks.ts";
import { byDue } from "../_wire/selectors.ts";
import { ReportSection } from "./report-section.tsx";
import { useFlagsOn } from "./use-block.ts";

interface ReportFlagsProps {
  report: Report;
  /** Every flag that the report and its story ever had, as the server last told; the wire's open ones are newer. */
  told: Flag[];
}

/** The flags on a report and its story, the open ones first; nothing for who may not read flags. */
export function ReportFlags({ report, told }: ReportFlagsProps) {
  const may = useMay();
  const open = byDue(useFlagsOn(report));
  return (
    <>
      <SourceNote report={report} />
      {may("flag.read") && (
        <FlagList flags={[...open, ...told.filter((flag) => flag.state === "resolved")]} />
      )}
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
