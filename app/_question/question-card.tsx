"use client";

import { CircleCheck, CircleDot, CircleHelp, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Question } from "@/lib/protocol/correspondents.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Chip, type ChipTone } from "../_ui/chip.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { PassageQuote } from "./passage-quote.tsx";

const LOOKS: Record<Question["state"], { tone: ChipTone; icon: LucideIcon; edge: string }> = {
  asked: { tone: "urgent", icon: CircleHelp, edge: "border-s-3 border-s-urgent bg-surface" },
  answered: { tone: "done", icon: CircleCheck, edge: "border-s-3 border-s-done bg-surface" },
  closed: { tone: "plain", icon: CircleDot, edge: "bg-raised" },
};

interface QuestionCardProps {
  question: Question;
  /** The newest version of the report, as far as it is known here. */
  currentVersion?: number | undefined;
  isKilled: boolean;
  /** Names the report, where it is not in sight. */
  about?: ReactNode;
  /** What this person can do about it. */
  children?: ReactNode;
}

/** One question with the words it is about, how far it is, and its answer. */
export function QuestionCard({ question, currentVersion, isKilled, about, children }: QuestionCardProps) {
  const t = useTranslations("question");
  const { moment } = useFormats();
  const { tone, icon: Icon, edge } = LOOKS[question.state];
  const { passage, version, askedByName, askedAt, closedAt, note } = question;
  return (
    <div className={`rounded-lg border p-3 ${edge}`} data-question={question.id}>
      {about}
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
        <Chip tone={tone}>
          <Icon size={12} aria-hidden />
          {t(`state.${question.state}`)}
        </Chip>
        <span>{t("by", { name: isolate(askedByName), time: moment(askedAt) })}</span>
        {currentVersion !== undefined && version !== currentVersion && (
          <span className="ms-auto">{t("version", { version })}</span>
        )}
      </div>
      <p dir="auto" className="mt-1.5 mb-2 text-start font-semibold whitespace-pre-wrap">
        {question.text}
      </p>
      {isKilled && <p className="text-xs text-ink-3">{t("withdrawn")}</p>}
      {passage !== null && !isKilled && <PassageQuote passage={passage} />}
      <GivenAnswer question={question} />
      {closedAt && (
        <p className="mt-1.5 text-xs text-ink-3">
          {t("closedAt", { time: moment(closedAt) })} {note && <bdi>· {note}</bdi>}
        </p>
      )}
      {children}
    </div>
  );
}

function GivenAnswer({ question }: { question: Question }) {
  const t = useTranslations("question");
  const { moment } = useFormats();
  const { answer, answeredAt, answeredByName } = question;
  if (answer === null || answeredAt === null) return null;
  return (
    <div className="mt-2.5 rounded-lg bg-done-soft px-3 py-2">
      <p className="text-2xs text-done">
        {t("answerBy", { name: isolate(answeredByName), time: moment(answeredAt) })}
      </p>
      <p dir="auto" className="text-start whitespace-pre-wrap">
        {answer}
      </p>
    </div>
  );
}
