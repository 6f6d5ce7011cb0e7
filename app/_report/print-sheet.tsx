"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useBothZones } from "./use-both-zones.ts";

interface PrintSheetProps {
  report: Report;
  /** An earlier version that is shown instead. */
  shown: ReportVersion | null;
}

/** The open report on paper, in place of the page: there while it is printed, and only then. */
export function PrintSheet(props: PrintSheetProps) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting ? createPortal(<Sheet {...props} />, document.body) : null;
}

function Sheet({ report, shown }: PrintSheetProps) {
  const t = useTranslations();
  const { number } = useFormats();
  const { state, stateReason } = report;
  const version = shown ?? report;
  const mustNotBeUsed = state === "held" || state === "killed" || state === "spiked";
  return (
    <div id="sheet" className="hidden space-y-4 print:block">
      <p className="flex justify-between gap-4 border-b pb-2 text-xs">
        <span className="font-semibold">{t("app.name")}</span>
        <span>
          {t("report.number", { number: wireNumber(number(report.filedSeq)) })}
          {" · "}
          {t("report.version", { version: version.version })}
          {" · "}
          {t(`state.${state}`)}
        </span>
      </p>
      {mustNotBeUsed && (
        <p className="border-2 p-2 font-semibold">
          {t(`life.${state}`)}
          {stateReason && <bdi> {stateReason}</bdi>}
        </p>
      )}
      <h1 {...titleLanguage(report)} className="text-xl font-semibold">
        <ReportTitle report={report} headline={version.headline} />
      </h1>
      <Origin report={report} version={version} />
      {state !== "killed" && <Words report={report} body={version.body} />}
    </div>
  );
}

function Origin({ report, version }: { report: Report; version: Report | ReportVersion }) {
  const t = useTranslations("panel");
  const times = useBothZones();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 text-xs tabular-nums">
      <Fact name={t("source")} value={report.byline} />
      {report.state !== "killed" && report.slug && <Fact name={t("slug")} value={report.slug} />}
      {report.state !== "killed" && version.dateline && <Fact name={t("place")} value={version.dateline} />}
      <Fact name={t("filedWord")} value={times(report.filedAt)} />
      {report.publishedAt && <Fact name={t("publishedWord")} value={times(report.publishedAt)} />}
      {report.version > 1 && <Fact name={t("changedWord")} value={times(report.changedAt)} />}
      {report.state !== "killed" && version.advisory && (
        <Fact name={t("changedLine")} value={version.advisory} />
      )}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="font-semibold">{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

function Words({ report, body }: { report: Report; body: string }) {
  return (
    <div dir={directionOf(report.language)} lang={report.language} className="space-y-3 border-t pt-3">
      {paragraphs(body).map(({ number, text }) => (
        <p key={number} className="grid grid-cols-[1.5rem_1fr] gap-x-2 break-inside-avoid">
          <span className="text-2xs">{number}</span>
          <span className={report.state === "held" ? "line-through" : ""}>{text}</span>
        </p>
      ))}
    </div>
  );
}
