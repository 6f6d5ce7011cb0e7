"use client";

import { useTranslations } from "next-intl";
import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { FlagList } from "../_flag/flag-list.tsx";
import { useIdsWithWords } from "../_ui/use-kept-words.ts";
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
  const resolving = useIdsWithWords("flag.resolve");
  const isOpen = ({ id }: Flag) => open.some((flag) => flag.id === id);
  // A form stays under the caret until the server has told how the flag ended.
  const over = told.flatMap((flag) => {
    if (isOpen(flag)) return [];
    if (flag.state === "resolved") return flag;
    return resolving.has(flag.id) ? { ...flag, state: "resolved" as const } : [];
  });
  return (
    <>
      <SourceNote report={report} />
      {may("flag.read") && <FlagList name="flags" flags={[...open, ...over]} />}
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
