"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Question } from "@/lib/protocol/correspondents.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useGone } from "../_ui/use-gone.ts";
import { useIdsWithWords } from "../_ui/use-kept-words.ts";
import { useQuestions, useSessionInfo, useWire } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { QuestionCard } from "./question-card.tsx";

/** What the desk asks this person, the first question first; nothing when it asks nothing. */
export function MyQuestions() {
  const me = useSessionInfo()?.user.id;
  const wire = useWireScope();
  const questions = useQuestions()?.filter(({ toId }) => toId !== undefined && toId === me);
  return questions ? <Loaded key={wire ?? ""} asked={questions} /> : null;
}

/** An answered question stays where it is while its answer is under the eye, and is folded away on the next visit. */
function Loaded({ asked }: { asked: Question[] }) {
  const t = useTranslations("question");
  const answering = useIdsWithWords("answer");
  // The wire lets go of a question that the desk closes.
  const gone = useGone(asked, (id) => answering.has(id));
  const questions = [...gone.map(closed), ...asked];
  const [answeredBefore] = useState(
    () => new Set(questions.flatMap(({ id, state }) => (state === "asked" ? [] : [id]))),
  );
  const shown = questions.filter(({ id }) => !answeredBefore.has(id));
  const folded = questions.filter(({ id }) => answeredBefore.has(id));
  const waiting = shown.filter(({ state }) => state === "asked").length;
  return (
    <>
      <Announcement ids={questions.map(({ id }) => id)} />
      {questions.length > 0 && (
        <section aria-label={t("mine")} className="mb-5 space-y-2.5">
          {shown.length > 0 && (
            <h2 className="flex items-baseline gap-2 font-semibold">
              {t("mine")}
              {waiting > 0 && (
                <span className="text-sm font-normal text-urgent">{t("waiting", { count: waiting })}</span>
              )}
            </h2>
          )}
          <ul className="space-y-2.5">
            {shown.map((question) => (
              <Mine key={question.id} question={question} />
            ))}
          </ul>
          {folded.length > 0 && (
            <details>
              <summary className="min-h-11 py-2 text-sm text-ink-2 desk:min-h-0">
                {t("done", { count: folded.length })}
              </summary>
              <ul className="space-y-2.5">
                {folded.map((question) => (
                  <Mine key={question.id} question={question} />
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </>
  );
}

const closed = (question: Question): Question => ({ ...question, state: "closed" });

function Mine({ question }: { question: Question }) {
  const t = useTranslations("question");
  const report = useWire().state?.reports.get(question.reportId);
  return (
    <li>
      <QuestionCard
        question={question}
        currentVersion={report?.version}
        isKilled={report?.state === "killed"}
        about={<ReportLink reportId={question.reportId} report={report} />}
      >
        <AnswerForm question={question} hint={t("answerHint")} />
      </QuestionCard>
    </li>
  );
}

function ReportLink({ reportId, report }: { reportId: string; report: Report | undefined }) {
  const t = useTranslations("question");
  const lang = useLang();
  return (
    <NearLink
      href={`/${lang}/wire?report=${reportId}`}
      className="mb-1.5 block border-b pb-1.5 text-sm text-ink-2 underline-offset-4 hover:underline"
    >
      {report ? (
        <span {...titleLanguage(report)} className="line-clamp-1 text-start font-semibold">
          <ReportTitle report={report} />
        </span>
      ) : (
        t("unnamed")
      )}
    </NearLink>
  );
}

/** Says politely that a question has come in while the page is open. */
function Announcement({ ids }: { ids: string[] }) {
  const t = useTranslations("question");
  const [known, setKnown] = useState(() => new Set(ids));
  const [count, setCount] = useState(0);
  const fresh = ids.filter((id) => !known.has(id));
  const mark = fresh.join(" ");
  useEffect(() => {
    if (mark === "") return;
    const arrived = mark.split(" ");
    setKnown((before) => new Set([...before, ...arrived]));
    setCount(arrived.length);
  }, [mark]);
  return (
    <p role="status" className="sr-only">
      {count > 0 && t("arrived", { count })}
    </p>
  );
}
