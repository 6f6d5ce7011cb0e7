"use client";

import { MessageCircleWarning, ScanSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Grade, Report } from "@/lib/protocol/rows.ts";
import { useKey } from "../_keys/use-key.ts";
import { ReportSection } from "../_report/report-section.tsx";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";
import { Axes } from "./axes.tsx";
import { Corroborations } from "./corroborations.tsx";
import { GradeHistory } from "./grade-history.tsx";

const GradeDialog = part(() => import("./grade-dialog.tsx").then((module) => module.GradeDialog));
const DisputeDialog = part(() => import("./dispute-dialog.tsx").then((module) => module.DisputeDialog));

/** What the desk thinks of a report: how it is graded and since when, what bears it out, and the way to change it. */
export function Verification({ report, grades }: { report: Report; grades: Grade[] | null }) {
  const t = useTranslations("verify");
  const may = useMay();
  const [asked, ask] = useState<"grade" | "dispute" | null>(null);
  const alive = report.state !== "killed";
  useKey("verify", () => ask("grade"), { enabled: alive && may("report.grade", { report }) });
  return (
    <ReportSection title={t("title")} name="verification">
      <div className="rounded-xl border" data-testid="verification">
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3 p-4">
          <Axes source={report.sourceGrade} information={report.informationGrade} />
          {alive && (
            <div className="ms-auto flex flex-wrap gap-2">
              {may("report.grade", { report }) && (
                <Button size="small" onClick={() => ask("grade")}>
                  <ScanSearch size={14} aria-hidden />
                  {t("grade")}
                </Button>
              )}
              {report.disputed === null && may("report.dispute", { report }) && (
                <Button size="small" look="hold" onClick={() => ask("dispute")}>
                  <MessageCircleWarning size={14} aria-hidden />
                  {t("dispute")}
                </Button>
              )}
            </div>
          )}
        </div>
        <GradeHistory grades={grades} />
        <Corroborations report={report} />
      </div>
      {asked === "grade" && <GradeDialog report={report} onClose={() => ask(null)} />}
      {asked === "dispute" && <DisputeDialog move="dispute" report={report} onClose={() => ask(null)} />}
    </ReportSection>
  );
}
