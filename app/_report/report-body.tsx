"use client";

import { Copy, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isWithheld } from "@/lib/domain/told-words.ts";
import type { ReportBackground } from "@/lib/protocol/background.ts";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import { ReadingBar } from "../_reading/reading-bar.tsx";
import { Button } from "../_ui/button.tsx";
import { useFolded } from "./folded.ts";
import { NumberedParagraph } from "./numbered-paragraph.tsx";
import { useParagraphInAddress } from "./paragraph-address.ts";

interface ReportBodyProps {
  report: Report;
  /** An earlier version to show instead of the current text. */
  older: ReportVersion | null;
  /** Of the current text; null while it is not known. */
  background: ReportBackground | null;
  cut: boolean;
  onCurrent: () => void;
}

/** The text in numbered paragraphs; one that was pasted before says which it repeats, and steps back or folds away. */
export function ReportBody({ report, older, background, cut, onCurrent }: ReportBodyProps) {
  const t = useTranslations("report");
  const body = older?.body ?? report.body;
  const parts = useMemo(() => paragraphs(body), [body]);
  const [once, turnOnce] = useFolded("repeats");
  const asked = useParagraphInAddress(parts.length);
  const repeated = parts.filter((part) => part.repeats !== undefined).length;
  const advisory = older ? older.advisory : report.advisory;
  const shown = once
    ? parts.filter(({ repeats, number }) => repeats === undefined || number === asked)
    : parts;
  return (
    <div className="space-y-4">
      <VersionNote report={report} older={older} onCurrent={onCurrent} />
      {advisory && (
        <p className="border-s-3 border-bolt ps-3 text-sm text-ink-2">
          <span className="font-semibold">{t("advisory")}: </span>
          <bdi>{advisory}</bdi>
        </p>
      )}
      {!older && <ReadingBar />}
      {repeated > 0 && <RepeatsNote count={repeated} once={once} onTurn={turnOnce} />}
      <div
        dir={directionOf(report.language)}
        lang={report.language}
        data-text-of={report.id}
        data-version={older?.version ?? report.version}
        className="text-reading space-y-3.5"
      >
        {shown.map((part) => (
          <NumberedParagraph
            key={part.number}
            part={part}
            background={
              older ? undefined : background?.paragraphs.find(({ number }) => number === part.number)
            }
            isStruck={report.state === "held"}
            isAsked={part.number === asked}
          />
        ))}
      </div>
      {cut && !older && (
        <div role="status" aria-label={t("cut")} className="space-y-3">
          <div className="skeleton h-4 w-full" />
          <div className="skeleton h-4 w-11/12" />
          <div className="skeleton h-4 w-4/5" />
        </div>
      )}
    </div>
  );
}

/** That this is not what the report says now: an earlier version, or what it said before it was reworded on hold. */
function VersionNote({ report, older, onCurrent }: Pick<ReportBodyProps, "report" | "older" | "onCurrent">) {
  const t = useTranslations();
  const withheld = isWithheld(report);
  if (!older && !withheld) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg bg-urgent-soft px-3 py-1.5 text-sm text-urgent">
      <History size={15} aria-hidden />
      <span className="flex-1">
        {withheld && <span className="block">{t("life.rewordedText")}</span>}
        {older && t("report.older", { version: older.version, current: report.version })}
      </span>
      {older && !(withheld && older.version === report.heldVersion) && (
        <Button size="small" onClick={onCurrent}>
          {t("report.toCurrent")}
        </Button>
      )}
    </div>
  );
}

function RepeatsNote({ count, once, onTurn }: { count: number; once: boolean; onTurn: () => void }) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-dashed border-line-strong px-3 py-1 text-sm text-ink-2">
      <Copy size={15} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1 py-1">
        {once ? t("panel.shownOnce", { count }) : t("report.repeatsNote", { count })}
      </p>
      <Button size="small" look="quiet" onClick={onTurn}>
        {t(once ? "panel.showAgain" : "panel.showOnce")}
      </Button>
    </div>
  );
}
