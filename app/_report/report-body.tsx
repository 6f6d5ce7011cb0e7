"use client";

import { Copy, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { type Paragraph, paragraphs } from "@/lib/text/paragraphs.ts";
import { Button } from "../_ui/button.tsx";

interface ReportBodyProps {
  report: Report;
  /** An earlier version to show instead of the current text. */
  older: ReportVersion | null;
  cut: boolean;
  onCurrent: () => void;
}

/** The text in numbered paragraphs; one that was pasted before says which it repeats, and steps back. */
export function ReportBody({ report, older, cut, onCurrent }: ReportBodyProps) {
  const t = useTranslations("report");
  const body = older?.body ?? report.body;
  const parts = useMemo(() => paragraphs(body), [body]);
  const repeated = parts.filter((part) => part.repeats !== undefined).length;
  const advisory = older ? older.advisory : report.advisory;
  return (
    <div className="space-y-4">
      {older && (
        <div className="flex flex-wrap items-center gap-2 rounded-lg bg-urgent-soft px-3 py-1.5 text-sm text-urgent">
          <History size={15} aria-hidden />
          <span className="flex-1">{t("older", { version: older.version, current: report.version })}</span>
          <Button size="small" onClick={onCurrent}>
            {t("toCurrent")}
          </Button>
        </div>
      )}
      {advisory && (
        <p className="border-s-3 border-bolt ps-3 text-sm text-ink-2">
          <span className="font-semibold">{t("advisory")}: </span>
          <bdi>{advisory}</bdi>
        </p>
      )}
      {repeated > 0 && (
        <p className="flex items-start gap-2 rounded-lg border border-dashed border-line-strong px-3 py-2 text-sm text-ink-2">
          <Copy size={15} aria-hidden className="mt-1 shrink-0" />
          {t("repeatsNote", { count: repeated })}
        </p>
      )}
      <div dir={directionOf(report.language)} lang={report.language} className="text-reading space-y-3.5">
        {parts.map((part) => (
          <NumberedParagraph key={part.number} part={part} isStruck={report.state === "held"} />
        ))}
      </div>
      {cut && !older && <p className="text-sm text-ink-3">{t("cut")}</p>}
    </div>
  );
}

function NumberedParagraph({ part, isStruck }: { part: Paragraph; isStruck: boolean }) {
  const t = useTranslations("report");
  const repeats = part.repeats !== undefined;
  return (
    <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2.5" data-repeats={part.repeats}>
      <span aria-hidden className="pt-1.5 text-end text-2xs text-ink-3 tabular-nums select-none">
        {part.number}
      </span>
      <div className={repeats ? "border-s-2 border-dashed border-line-strong ps-3" : ""}>
        {repeats && (
          <p className="mb-0.5 flex items-center gap-1.5 text-xs leading-5 font-semibold text-urgent">
            <Copy size={12} aria-hidden />
            {t("repeated", { number: part.repeats ?? 0 })}
          </p>
        )}
        <p className={repeats ? "text-sm leading-7 text-ink-3" : ""}>
          {isStruck ? (
            // Thinly: a desk that has to correct it must still read it.
            <s className="decoration-urgent/70 decoration-1">{part.text}</s>
          ) : (
            part.text
          )}
        </p>
      </div>
    </div>
  );
}
