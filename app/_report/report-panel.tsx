"use client";

import { ArrowRight, FileQuestion, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useProblem } from "../_ui/use-problem.ts";
import type { EditAs } from "./edit-as.ts";
import { ReportActions } from "./report-actions.tsx";
import { ReportBody } from "./report-body.tsx";
import { ReportFlags } from "./report-flags.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportOthers } from "./report-others.tsx";
import { ReportStory } from "./report-story.tsx";
import { ReportVersions } from "./report-versions.tsx";
import { StateNotice } from "./state-notice.tsx";
import { type OpenReport, useReport } from "./use-report.ts";

const ReportEditor = dynamic(() => import("./report-editor.tsx").then((module) => module.ReportEditor), {
  ssr: false,
});

/** The report beside the list, or alone on a phone. */
export function ReportPanel({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const t = useTranslations("report");
  const open = useReport(reportId);
  return (
    <>
      <div className="flex h-12 shrink-0 items-center border-b px-2 desk:h-10">
        <Button look="quiet" size="small" onClick={onClose} className="desk:hidden">
          <ArrowRight size={16} aria-hidden className="ltr:-scale-x-100" />
          {t("back")}
        </Button>
        {open.report && <WireNumber report={open.report} />}
        <button
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="hidden size-8 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:grid"
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <div className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
        <PanelContent open={open} />
      </div>
    </>
  );
}

function WireNumber({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { number } = useFormats();
  return (
    <p className="ms-auto me-2 text-xs text-ink-3 tabular-nums desk:ms-3 desk:me-auto">
      {t("number", { number: wireNumber(number(report.filedSeq)) })}
    </p>
  );
}

function PanelContent({ open }: { open: OpenReport }) {
  const t = useTranslations();
  const say = useProblem();
  if (open.report) return <OpenedReport report={open.report} open={open} />;
  if (!open.failure) return <ReportSkeleton label={t("report.loading")} />;
  return (
    <Empty icon={FileQuestion} title={t("report.missing")} text={say(open.failure)}>
      <Button onClick={open.retry}>{t("report.retry")}</Button>
    </Empty>
  );
}

function OpenedReport({ report, open }: { report: Report; open: OpenReport }) {
  const [editAs, setEditAs] = useState<EditAs | null>(null);
  const [shownVersion, showVersion] = useState<number | null>(null);
  const older = open.detail?.versions.find(({ version }) => version === shownVersion) ?? null;
  const shown = older && older.version !== report.version ? older : null;
  // A kill takes the words out of the editor as well (W10).
  const killed = report.state === "killed";
  const editing = editAs !== null && !killed;
  return (
    <article className="mx-auto max-w-[46rem] space-y-6 px-4 py-5 pb-16 desk:px-8 desk:py-6">
      <ReportHead report={report} headline={shown?.headline ?? report.headline} />
      <ReportOthers reportId={report.id} editing={editing} />
      <StateNotice report={report} />
      <ReportActions report={report} editing={editing} ready={!open.cut} onEdit={setEditAs} />
      {editing && <ReportEditor report={report} startAs={editAs} onDone={() => setEditAs(null)} />}
      {!editing && !killed && (
        <ReportBody report={report} older={shown} cut={open.cut} onCurrent={() => showVersion(null)} />
      )}
      <div className="grid gap-x-8 gap-y-6 border-t pt-5">
        <ReportFlags report={report} told={open.detail?.flags ?? []} />
        <ReportStory report={report} />
        {!killed && (
          <ReportVersions
            report={report}
            versions={open.detail?.versions ?? null}
            shown={shown?.version ?? report.version}
            onShow={showVersion}
          />
        )}
      </div>
    </article>
  );
}

function ReportSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="mx-auto max-w-[46rem] space-y-4 p-8">
      <div className="skeleton h-3 w-28" />
      <div className="skeleton h-7 w-11/12" />
      <div className="skeleton h-7 w-3/5" />
      <div className="skeleton mt-8 h-4 w-full" />
      <div className="skeleton h-4 w-full" />
      <div className="skeleton h-4 w-4/5" />
    </div>
  );
}
