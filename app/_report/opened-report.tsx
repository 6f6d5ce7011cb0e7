"use client";

import { useEffect, useId, useState } from "react";
import { isPossible } from "@/lib/domain/report-life.ts";
import { isWithheld } from "@/lib/domain/told-words.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReportAudit } from "../_audit/report-audit.tsx";
import { BlockingFlag } from "../_flag/blocking-flag.tsx";
import { FlashNotice } from "../_flash/flash-notice.tsx";
import { ReportNotices } from "../_notice/report-notices.tsx";
import { ReadingPart } from "../_reading/reading-part.tsx";
import { ReadingProvider } from "../_reading/reading-provider.tsx";
import { NOTHING_TOLD } from "../_reading/told-of-report.ts";
import { whenIdle } from "../_reading/when-idle.ts";
import { part } from "../_ui/part.tsx";
import { DisputedNotice } from "../_verify/disputed-notice.tsx";
import { useMay } from "../_wire/hooks.ts";
import { ClaimBar } from "./claim-bar.tsx";
import { DuplicateNote } from "./duplicate-note.tsx";
import { EmbargoNotice } from "./embargo-notice.tsx";
import { KeptNotice } from "./kept-notice.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReportBody } from "./report-body.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportKnown } from "./report-known.tsx";
import { ReportOthers } from "./report-others.tsx";
import { ReportText } from "./report-text.tsx";
import { ReportVersions } from "./report-versions.tsx";
import { SectionNav } from "./section-nav.tsx";
import { SectionsProvider } from "./sections.tsx";
import { StateNotice } from "./state-notice.tsx";
import { useBackground } from "./use-background.ts";
import { useBlock } from "./use-block.ts";
import { useEditor } from "./use-editor.ts";
import { useKeptText } from "./use-kept-text.ts";
import type { OpenReport } from "./use-report.ts";

const loadEditor = () => import("./report-editor.tsx").then((module) => module.ReportEditor);
const ReportEditor = part(loadEditor);

interface OpenedProps {
  report: Report;
  open: OpenReport;
  onPast: (isPast: boolean) => void;
}

/** What it is and its state, what stands in its way, its words, what the desk knows of it, and how it came to be so. */
export function OpenedReport({ report, open, onPast }: OpenedProps) {
  const editor = useEditor();
  const title = useId();
  const [shownVersion, showVersion] = useState<number | null>(null);
  const withheld = isWithheld(report);
  const wanted = shownVersion ?? (withheld ? report.heldVersion : null);
  const older = open.detail?.versions.find(({ version }) => version === wanted) ?? null;
  const shown = older && older.version !== report.version ? older : null;
  // A kill takes the words out of the editor as well (W10).
  const killed = report.state === "killed";
  const editing = editor.as !== null && !killed;
  const keeping = useKeptText(report, editing);
  const background = useBackground(report);
  // What comes while somebody reads stands below the text: nothing moves under their eye.
  const [wasMarked] = useState(report.duplicate !== null);
  // What is typed right after the key that begins to edit is meant for the editor.
  useEffect(() => whenIdle(() => void loadEditor().catch(() => {})), []);
  return (
    <SectionsProvider>
      <article aria-labelledby={title} className="@container mx-auto max-w-[46rem]">
        <div
          className={`sticky top-0 z-10 space-y-1 border-b bg-surface px-4 py-2 not-has-[button:not([data-more]),nav_li]:hidden max-desk:not-has-[button:not([data-more])]:hidden desk:block desk:px-8 desk:pb-1 ${editing ? "hidden" : ""}`}
        >
          <ReportActions report={report} editing={editing} ready={!open.cut} onEdit={editor.start} />
          <SectionNav />
        </div>
        <div className="space-y-6 px-4 py-5 pb-16 desk:px-8">
          <div className="space-y-3">
            <ReportHead
              report={report}
              headline={shown?.headline ?? report.headline}
              id={title}
              onPast={onPast}
            />
            <ReportOthers reportId={report.id} editing={editing} />
          </div>
          <div className="space-y-3 empty:hidden">
            <ReportNotices reportId={report.id} />
            <StateNotice report={report} />
            <PublishBlock report={report} />
            {wasMarked && <DuplicateNote report={report} />}
            <FlashNotice report={report} />
            <DisputedNotice report={report} />
            <EmbargoNotice report={report} />
            <ClaimBar report={report} />
            {!editing && !killed && !open.cut && (
              <KeptNotice report={report} keeping={keeping} onContinue={editor.start} />
            )}
          </div>
          {editing && editor.as && <ReportEditor report={report} startAs={editor.as} onDone={editor.end} />}
          {!editing && !killed && (
            <ReadingProvider
              report={report}
              told={open.detail ?? (open.failure ? NOTHING_TOLD : null)}
              isShown={!open.cut && shown === null}
            >
              <ReportText report={report} open={open} older={shown}>
                <ReportBody
                  report={report}
                  older={shown}
                  background={background}
                  cut={open.cut}
                  onCurrent={() => showVersion(null)}
                />
              </ReportText>
              <ReadingPart />
            </ReadingProvider>
          )}
          <ReportKnown report={report} open={open} wasMarked={wasMarked} background={background} />
          <div className="space-y-5 border-t pt-5 empty:hidden">
            {!killed && (
              <ReportVersions
                report={report}
                versions={open.detail?.versions ?? null}
                shown={shown?.version ?? report.version}
                onShow={showVersion}
              />
            )}
            <ReportAudit reportId={report.id} changed={report.changedAt} />
          </div>
        </div>
        <PrintSheet report={report} shown={shown} />
      </article>
    </SectionsProvider>
  );
}

/** Which open flag keeps a report from being published, for whoever would publish it. */
function PublishBlock({ report }: { report: Report }) {
  const may = useMay();
  const block = useBlock(report);
  if (!block || !isPossible("report.publish", report.state) || !may("report.publish", { report }))
    return null;
  return <BlockingFlag flag={block} className="rounded-lg bg-flag-soft px-3 py-2" />;
}
