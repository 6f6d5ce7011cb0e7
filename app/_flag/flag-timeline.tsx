"use client";

import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { isLate } from "../_wire/selectors.ts";
import { type Step, stepsOf } from "./flag-facts.ts";

const DOTS: Record<Step["what"], string> = {
  raised: "bg-flag",
  reopened: "bg-flag",
  reassigned: "bg-flag",
  timeMoved: "bg-flag",
  seen: "bg-ink-3",
  acknowledged: "bg-accent",
  late: "bg-urgent",
  resolved: "bg-done",
};

/** What happened to a flag, with who and when, first to last. */
export function FlagTimeline({ flag }: { flag: Flag }) {
  const t = useTranslations("flag");
  const formats = useFormats();
  const now = useNow();
  return (
    <ol aria-label={t("history")} className="mt-2 space-y-0.5 text-xs text-ink-3">
      {stepsOf(flag, isLate(flag, now)).map((step) => (
        <li key={step.what} className="flex items-baseline gap-2">
          <span aria-hidden className={`size-1.5 shrink-0 -translate-y-px rounded-full ${DOTS[step.what]}`} />
          <span className={step.what === "late" ? "font-semibold text-urgent" : ""}>
            <StepWords step={step} />
          </span>
          <time
            dateTime={step.at}
            title={formats.age(step.at, now)}
            className="whitespace-nowrap tabular-nums"
          >
            {formats.moment(step.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}

const WORDS = {
  raised: "by",
  reopened: "reopenedBy",
  seen: "seenBy",
  acknowledged: "acknowledgedBy",
  resolved: "resolvedBy",
} as const;

function StepWords({ step }: { step: Step }) {
  const t = useTranslations("flag");
  if ("by" in step) return t(WORDS[step.what], { name: isolate(step.by) });
  if (step.what !== "reassigned") return t(step.what === "late" ? "lateSince" : "timeMoved");
  const name = (person: string | null) => (person === null ? t("whoever") : isolate(person));
  return t("movedTo", { from: name(step.from), to: name(step.to) });
}
