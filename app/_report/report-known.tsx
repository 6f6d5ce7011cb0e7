"use client";

import type { ReportBackground } from "@/lib/protocol/background.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReportAcknowledgements } from "../_notice/report-acknowledgements.tsx";
import { ReportQuestions } from "../_question/report-questions.tsx";
import { part } from "../_ui/part.tsx";
import { DuplicateNote } from "./duplicate-note.tsx";
import { ReportFlags } from "./report-flags.tsx";
import { ReportGroup } from "./report-group.tsx";
import { ReportStory } from "./report-story.tsx";
import { ReportVerification } from "./report-verification.tsx";
import type { OpenReport } from "./use-report.ts";

const BackgroundStories = part(() =>
  import("./background-stories.tsx").then((module) => module.BackgroundStories),
);

const NONE: never[] = [];

interface KnownProps {
  report: Report;
  open: OpenReport;
  wasMarked: boolean;
  background: ReportBackground | null;
}

/** What the desk knows and asks about a report. */
export function ReportKnown({ report, open: { detail }, wasMarked, background }: KnownProps) {
  return (
    <div className="space-y-5 border-t pt-5 empty:hidden">
      <ReportAcknowledgements reportId={report.id} />
      <ReportFlags report={report} told={detail?.flags ?? NONE} />
      <ReportVerification report={report} grades={detail?.grades ?? null} />
      <ReportQuestions report={report} told={detail?.questions ?? NONE} />
      <ReportStory report={report} />
      {!wasMarked && <DuplicateNote report={report} />}
      <ReportGroup report={report} />
      {background && background.stories.length > 0 && (
        <BackgroundStories report={report} stories={background.stories} />
      )}
    </div>
  );
}
