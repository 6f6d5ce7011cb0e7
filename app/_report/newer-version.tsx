"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { Button } from "../_ui/button.tsx";
import type { Amendment } from "./amendment.ts";
import { BothTexts } from "./both-texts.tsx";

interface NewerVersionProps {
  report: Report;
  onAccept: (() => void) | null;
  /** What is being written, to stand beside it and take paragraphs over into. */
  mine?: Pick<Amendment, "headline" | "body">;
  onTake?: (change: Partial<Amendment>) => void;
  /** In place of what an editor is told and offered. */
  text?: string;
  accept?: string;
}

/** The version that came in while somebody was writing, above what they wrote. */
export function NewerVersion({ report, onAccept, mine, onTake, text, accept }: NewerVersionProps) {
  const t = useTranslations("amend");
  const dir = directionOf(report.language);
  return (
    <div role="alert" className="space-y-2 rounded-lg border border-urgent/40 bg-urgent-soft p-3">
      <p className="text-sm font-semibold text-urgent">{t("staleTitle", { version: report.version })}</p>
      <p className="text-sm text-ink-2">{text ?? t("staleText")}</p>
      {mine ? (
        <BothTexts report={report} mine={mine} {...(onTake && { onTake })} />
      ) : (
        <details open className="rounded-lg bg-surface px-3 py-2">
          <summary className="text-sm font-semibold">{t("theirs")}</summary>
          <div
            dir={dir}
            lang={report.language}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
            className="scroll-quiet mt-2 max-h-60 overflow-y-auto text-sm leading-7"
          >
            <p className="font-semibold">{report.headline}</p>
            <p className="whitespace-pre-line">{report.body}</p>
          </div>
        </details>
      )}
      {onAccept && <Button onClick={onAccept}>{accept ?? t("onTop", { version: report.version })}</Button>}
    </div>
  );
}
