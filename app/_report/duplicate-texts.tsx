"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import { sharedParagraphs } from "@/lib/text/similarity.ts";

interface DuplicateTextsProps {
  report: Report;
  other: Report;
  /** The other text is only its beginning so far. */
  cut: boolean;
}

/** Two reports side by side, one below the other on a phone; what both say is marked in each. */
export function DuplicateTexts({ report, other, cut }: DuplicateTextsProps) {
  const t = useTranslations("duplicate");
  return (
    <div data-testid="duplicate-texts" className="space-y-3 border-t pt-3">
      <p className="flex items-center gap-2 text-xs text-ink-3">
        <span aria-hidden className="h-3.5 w-1 rounded-full bg-accent" />
        {t("legend")}
      </p>
      <div className="grid gap-x-6 gap-y-5 desk:grid-cols-2">
        <Side title={t("thisReport")} report={report} body={report.body} against={other.body} />
        <Side title={t("otherReport")} report={other} body={other.body} against={report.body} />
      </div>
      {cut && <p className="text-xs text-ink-3">{t("cut")}</p>}
    </div>
  );
}

interface SideProps {
  title: string;
  report: Report;
  body: string;
  against: string;
}

function Side({ title, report, body, against }: SideProps) {
  const t = useTranslations("duplicate");
  const shared = useMemo(() => sharedParagraphs(body, against), [body, against]);
  const parts = useMemo(() => paragraphs(body), [body]);
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-1.5 text-xs font-semibold text-ink-2">
        {title}
        <span className="ms-2 font-normal text-ink-3">{t("shared", { count: shared.size })}</span>
      </h2>
      <div dir={directionOf(report.language)} lang={report.language} className="space-y-2 text-sm leading-7">
        {parts.map(({ number, text }) => (
          <p
            key={number}
            className={`border-s-3 ps-2.5 ${shared.has(number) ? "border-accent bg-accent-soft" : "border-transparent"}`}
          >
            {shared.has(number) && <span className="sr-only">{t("both")} </span>}
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}
