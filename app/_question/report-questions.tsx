"use client";

import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { isAskable } from "@/lib/domain/question.ts";
import type { Question } from "@/lib/protocol/correspondents.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useKey } from "../_keys/use-key.ts";
import { ReportSection } from "../_report/report-section.tsx";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useReportName } from "../_ui/use-report-name.ts";
import { useMay, useQuestions } from "../_wire/hooks.ts";
import { AskThis } from "./ask-this.tsx";
import { QuestionActions } from "./question-actions.tsx";
import { QuestionCard } from "./question-card.tsx";
import { type Passage, usePassage } from "./use-passage.ts";

const AskDialog = part(() => import("./ask-dialog.tsx").then((module) => module.AskDialog));

interface ReportQuestionsProps {
  report: Report;
  /** Every question about it, as the server last told; the wire's open ones are newer. */
  told: Question[];
}

/** What the desk asks the author of a report, the first question first, and the way to ask another. */
export function ReportQuestions({ report, told }: ReportQuestionsProps) {
  const t = useTranslations("question");
  const may = useMay();
  const questions = useQuestionsOn(report.id, told);
  const canAsk = may("question.ask", { report }) && isAskable(report);
  const nameOf = useReportName();
  const [asking, ask] = useState<About | null>(null);
  return (
    <>
      {(questions.length > 0 || canAsk) && (
        <ReportSection title={t("title")} name="questions" count={questions.length || undefined}>
          {questions.length === 0 && <p className="text-sm text-ink-3">{t("none")}</p>}
          <ul className="space-y-2" aria-live="polite">
            {questions.map((question) => (
              <li key={question.id}>
                <QuestionCard
                  question={question}
                  currentVersion={report.version}
                  isKilled={report.state === "killed"}
                >
                  <QuestionActions question={question} />
                </QuestionCard>
              </li>
            ))}
          </ul>
          {canAsk && <Ask reportId={report.id} asking={asking !== null} onAsk={ask} />}
        </ReportSection>
      )}
      {asking && (
        // It stays where the report can be asked about no more: somebody is typing in it.
        <AskDialog
          reportId={report.id}
          version={asking.version ?? report.version}
          passage={asking.words}
          about={nameOf(report)}
          isKilled={report.state === "killed"}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

/** What a question is about: words of a version, or all of the report. */
type About = Pick<Passage, "words" | "version"> | { words: null; version?: undefined };

const ALL: About = { words: null };

function Ask(props: { reportId: string; asking: boolean; onAsk: (about: About) => void }) {
  const { asking, onAsk } = props;
  const t = useTranslations("question");
  const selected = usePassage(props.reportId);
  useKey("ask", () => onAsk(selected ?? ALL));
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="small" onClick={() => onAsk(selected ?? ALL)}>
        <MessageCircleQuestion size={14} aria-hidden />
        {t("ask")}
      </Button>
      <p className="text-xs text-ink-3">{t("select")}</p>
      {selected && !asking && <AskThis passage={selected} onAsk={() => onAsk(selected)} />}
    </div>
  );
}

/** The wire lets go of a question once it is closed; how it ended is with the report. */
function useQuestionsOn(reportId: string, told: Question[]): Question[] {
  const open = useQuestions();
  return useMemo(() => {
    const live = (open ?? []).filter((question) => question.reportId === reportId);
    const known = new Set(live.map(({ id }) => id));
    const closed = told.filter(({ id, state }) => state === "closed" && !known.has(id));
    return [...closed, ...live].sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  }, [open, told, reportId]);
}
