"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReportBackground } from "@/lib/protocol/background.ts";
import { directionOf } from "@/lib/text/language.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Moment } from "../_ui/moment.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useReportRow } from "../_wire/hooks.ts";

/** That a paragraph had been on the wire before: in which report first, since when, and in how many more. */
export function BackgroundLine({ first, count }: ReportBackground["paragraphs"][number]) {
  const t = useTranslations("background");
  const lang = useLang();
  // A kill takes its headline from here as well (W10).
  const report = useReportRow(first.id) ?? first;
  return (
    <p
      data-testid="background"
      lang={lang}
      dir={directionOf(lang)}
      className="mb-0.5 flex flex-wrap items-center gap-x-1.5 text-xs leading-6 text-ink-3 select-none"
    >
      <History size={12} aria-hidden className="shrink-0" />
      <span className="font-semibold text-ink-2">{t("label")}</span>
      <span>{t("stoodIn")}</span>
      <ReportLink reportId={first.id} className="min-w-0 text-accent underline-offset-2 hover:underline">
        <bdi {...titleLanguage(report)}>
          <ReportTitle report={report} />
        </bdi>
      </ReportLink>
      <span aria-hidden>·</span>
      <Moment at={first.filedAt} />
      {count > 1 && <span>{t("more", { count: count - 1 })}</span>}
    </p>
  );
}
