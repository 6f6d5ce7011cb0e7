"use client";

import { Check, PhoneIncoming } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Question } from "@/lib/protocol/correspondents.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { AnswerForm } from "./answer-form.tsx";

/** Answering a question that asks this person; for the desk, noting the answer and being done with it. */
export function QuestionActions({ question }: { question: Question }) {
  const t = useTranslations("question");
  const may = useMay();
  const me = useSessionInfo()?.user.id;
  const close = useCommand("question.close");
  const [begun, setNoting] = useState(false);
  const [kept] = useKeptWords("answer", question.id);
  // Words that were begun before the page was left, or that came too late, are in sight.
  const noting = begun || kept !== null;
  if (question.toId !== undefined && question.toId === me)
    return <AnswerForm question={question} hint={t("answerHint")} />;
  if (!may("question.close", { question })) return null;
  return (
    <>
      {noting && (
        <AnswerForm question={question} hint={t("answerForHint")} onCancel={() => setNoting(false)} />
      )}
      {question.state !== "closed" && (
        <div className="mt-2.5 flex flex-wrap gap-2">
          {question.state === "asked" && !noting && (
            <Button size="small" onClick={() => setNoting(true)}>
              <PhoneIncoming size={13} aria-hidden />
              {t("answerFor")}
            </Button>
          )}
          <Button
            size="small"
            disabled={close.busy}
            onClick={() => void close.run({ questionId: question.id })}
          >
            <Check size={13} aria-hidden />
            {t("close")}
          </Button>
        </div>
      )}
      <Problem failure={close.failure} />
    </>
  );
}
