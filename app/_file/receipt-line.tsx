"use client";

import { Check, Circle, Clock, type LucideIcon, OctagonPause, OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { Moment } from "../_ui/moment.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { type ReceiptStep, receiptOf } from "./receipt.ts";

const MARKS: Partial<Record<ReceiptStep["name"], { icon: LucideIcon; tone: string }>> = {
  embargoed: { icon: Clock, tone: "text-urgent font-semibold" },
  held: { icon: OctagonPause, tone: "text-urgent font-semibold" },
  killed: { icon: OctagonX, tone: "text-flash font-semibold" },
};
const DONE = { icon: Check, tone: "text-ink-2" };
const TO_COME = { icon: Circle, tone: "text-ink-3" };

/** How far a report has come, step by step with its time; what has not happened is hollow and says so. */
export function ReceiptLine({ report }: { report: Report }) {
  const t = useTranslations("receipt");
  return (
    <ol aria-label={t("label")} className="mt-2 grid gap-y-0.5 border-t pt-1.5 text-xs">
      {receiptOf(report).map((step) => (
        <Step key={step.name} step={step} report={report} />
      ))}
    </ol>
  );
}

function Step({ step, report }: { step: ReceiptStep; report: Report }) {
  const words = useWords(report);
  const { icon: Icon, tone } = MARKS[step.name] ?? (step.at === null ? TO_COME : DONE);
  return (
    <li className={`flex items-center gap-1.5 ${tone}`} data-step={step.name} data-done={step.at !== null}>
      <Icon
        size={13}
        aria-hidden
        className={`shrink-0 ${step.at !== null && Icon === Check ? "text-done" : ""}`}
      />
      <span>{words(step)}</span>
      {step.at !== null && <Moment at={step.at} className="ms-auto font-normal text-ink-3" />}
    </li>
  );
}

function useWords({ filedSeq, embargoUntil }: Report): (step: ReceiptStep) => string {
  const t = useTranslations("receipt");
  const { number, moment } = useFormats();
  return ({ name, at }) => {
    if (name === "server") return t("server", { number: wireNumber(number(filedSeq)) });
    if (name === "embargoed") return t("embargoed", { time: moment(embargoUntil ?? "") });
    if (at !== null) return t(name);
    return name === "opened" ? t("unopened") : t("unpublished");
  };
}
