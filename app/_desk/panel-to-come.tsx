"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useReportRow } from "../_wire/hooks.ts";

/** Until the code of an open report is there: which one it is, at once, and the way back. */
export function PanelToCome() {
  const t = useTranslations("report");
  const [id, select] = useQueryParam("report");
  const report = useReportRow(id ?? "");
  return (
    <div role="status" aria-label={t("loading")}>
      <div className="flex h-12 items-center border-b px-2 desk:h-10">
        <Button look="quiet" size="small" onClick={() => select(null)} className="desk:hidden">
          <ArrowRight size={16} aria-hidden className="ltr:-scale-x-100" />
          {t("back")}
        </Button>
      </div>
      <div className="mx-auto max-w-[46rem] space-y-4 px-4 py-5 desk:px-8">
        {report && (
          <p {...titleLanguage(report)} className="text-start text-xl font-semibold">
            <ReportTitle report={report} />
          </p>
        )}
        <div aria-hidden className="space-y-4">
          <div className="skeleton h-4 w-2/3" />
          <div className="skeleton h-40 w-full" />
        </div>
      </div>
    </div>
  );
}
