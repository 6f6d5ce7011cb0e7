"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect } from "react";
import type { Question } from "@/lib/protocol/correspondents.ts";
import { Button } from "../_ui/button.tsx";
import { LateWords } from "../_ui/late-words.tsx";
import { Problem } from "../_ui/problem.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { fieldProblems } from "../_wire/api-failure.ts";

interface AnswerFormProps {
  question: Question;
  hint: string;
  onCancel?: () => void;
}

/** The answer to one question. What was typed is kept until it has arrived, also when somebody else was first. */
export function AnswerForm({ question, hint, onCancel }: AnswerFormProps) {
  const t = useTranslations("question");
  const send = useCommand("question.answer");
  const [text, keep] = useAnswer(question);
  const isLate = question.state !== "asked" && !send.busy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isLate) return;
    if (await send.run({ questionId: question.id, answer: text.trim() })) keep(null);
  };
  if (isLate && text === "") return null;
  return (
    <form onSubmit={submit} className="mt-3 space-y-2">
      <TextField
        label={t("answer")}
        hint={isLate ? undefined : hint}
        problem={fieldProblems(send.failure).find(({ path }) => path === "answer")?.message}
        name="answer"
        required
        readOnly={isLate || send.busy}
        value={text}
        onChange={(words) => keep(words || null)}
      />
      {isLate ? (
        <LateWords reason={t("late")} words={text} onDrop={() => keep(null)} />
      ) : (
        <>
          <Problem failure={send.failure} />
          <div className="flex gap-2">
            <Button type="submit" look="primary" disabled={send.busy || text.trim() === ""}>
              <Send size={15} aria-hidden className="rtl:-scale-x-100" />
              {send.busy ? t("sending") : t("send")}
            </Button>
            {onCancel && (
              <Button
                look="quiet"
                onClick={() => {
                  keep(null);
                  onCancel();
                }}
              >
                {t("cancel")}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  );
}

/** What is typed as the answer, until it is the answer. */
function useAnswer({ id, answer }: Question): [text: string, keep: (words: string | null) => void] {
  const [kept, keep] = useKeptWords("answer", id);
  const hasArrived = kept !== null && kept.trim() === answer;
  useEffect(() => {
    if (hasArrived) keep(null);
  }, [hasArrived, keep]);
  return [hasArrived ? "" : (kept ?? ""), keep];
}
