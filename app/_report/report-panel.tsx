"use client";

import { FileQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { useProblem } from "../_ui/use-problem.ts";
import { OpenedReport } from "./opened-report.tsx";
import { PanelBar } from "./panel-bar.tsx";
import { useKeptScroll } from "./use-kept-scroll.ts";
import { type OpenReport, useReport } from "./use-report.ts";

/** The report beside the list, or alone on a phone. */
export function ReportPanel({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const open = useReport(reportId);
  const scroller = useRef<HTMLDivElement>(null);
  const [isPast, setPast] = useState(false);
  useKeptScroll(scroller, reportId, open.report !== null);
  return (
    <>
      <PanelBar report={open.report} isPast={isPast} onClose={onClose} />
      <div
        ref={scroller}
        className="scroll-quiet relative min-h-0 flex-1 scroll-pt-28 scroll-pb-16 overflow-y-auto"
      >
        <PanelContent open={open} onPast={setPast} />
      </div>
    </>
  );
}

interface ContentProps {
  open: OpenReport;
  onPast: (isPast: boolean) => void;
}

function PanelContent({ open, onPast }: ContentProps) {
  const t = useTranslations();
  const say = useProblem();
  if (open.report) return <OpenedReport report={open.report} open={open} onPast={onPast} />;
  if (!open.failure) return <ReportSkeleton label={t("report.loading")} />;
  return (
    <Empty icon={FileQuestion} title={t("report.missing")} text={say(open.failure)}>
      <Button onClick={open.retry}>{t("report.retry")}</Button>
    </Empty>
  );
}

function ReportSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="mx-auto max-w-[46rem] space-y-4 px-4 pt-16 desk:px-8">
      <div className="skeleton h-3 w-28" />
      <div className="skeleton h-7 w-11/12" />
      <div className="skeleton h-7 w-3/5" />
      <div className="skeleton mt-8 h-4 w-full" />
      <div className="skeleton h-4 w-full" />
      <div className="skeleton h-4 w-4/5" />
    </div>
  );
}
