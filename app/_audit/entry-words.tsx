"use client";

import { useTranslations } from "next-intl";
import { isCut } from "@/lib/domain/wire-report.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { ReportLink } from "../_ui/report-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";

/** The report as the log holds it: its title, and its words when somebody asks for them. */
export function EntryWords({ report, isNamed }: { report: Report; isNamed: boolean }) {
  const t = useTranslations("audit");
  const { number } = useFormats();
  const { headline, body, language, version, state, advisory, sourceNote } = report;
  const words = { lang: language, dir: directionOf(language) };
  return (
    <details className="group mt-1">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-2 rounded-md text-xs text-ink-3 hover:text-ink desk:min-h-7">
        <span className="underline underline-offset-2">{t("words")}</span>
        <span>{t("version", { version: number(version) })}</span>
        {isNamed && (
          <bdi {...words} className="min-w-0 truncate text-ink-2">
            {headline}
          </bdi>
        )}
      </summary>
      <div className="mt-1 space-y-2 rounded-lg border bg-raised p-3">
        {state === "killed" && <p className="text-xs font-semibold text-flash">{t("killedWords")}</p>}
        <p {...words} className="text-start font-semibold">
          {headline}
        </p>
        {advisory && <bdi className="block text-xs text-ink-2">{advisory}</bdi>}
        <p {...words} className="text-start text-sm whitespace-pre-line">
          {body}
        </p>
        {isCut(report) && <p className="text-xs text-ink-3">{t("cut")}</p>}
        {sourceNote && (
          <p className="text-xs">
            <span className="font-semibold">{t("sourceNote")}: </span>
            <bdi>{sourceNote}</bdi>
          </p>
        )}
        {isNamed && (
          <ReportLink reportId={report.id} className="inline-block py-1 text-xs text-accent underline">
            {t("report")}
          </ReportLink>
        )}
      </div>
    </details>
  );
}
