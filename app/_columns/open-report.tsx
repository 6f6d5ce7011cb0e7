"use client";

import { useTranslations } from "next-intl";
import { part } from "../_ui/part.tsx";
import { WireScope } from "../_wire/wire-scope.tsx";

const ReportPanel = part(() => import("../_report/report-panel.tsx").then((module) => module.ReportPanel));

interface OpenReportProps {
  wire: string | null;
  reportId: string;
  onClose: () => void;
}

/** The report that was opened from a column: beside them on a wide screen, in their place on a phone. */
export function OpenReport({ wire, reportId, onClose }: OpenReportProps) {
  const t = useTranslations("report");
  return (
    <WireScope wire={wire}>
      <section
        aria-label={t("title")}
        className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface desk:max-w-[46rem] desk:min-w-[24rem] desk:border-s desk:shadow-pop"
      >
        <ReportPanel key={reportId} reportId={reportId} onClose={onClose} />
      </section>
    </WireScope>
  );
}
