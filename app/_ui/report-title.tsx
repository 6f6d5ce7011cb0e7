"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useReportName } from "./use-report-name.ts";

type TitledReport = Pick<Report, "state" | "headline" | "slug" | "filedSeq">;

/** Language and direction of what holds a title: the report's own, or the interface's once its words are gone. */
export function titleLanguage({ headline, language }: Pick<Report, "headline" | "language">): {
  lang?: string;
  dir?: "rtl" | "ltr";
} {
  return headline === "" ? {} : { lang: language, dir: directionOf(language) };
}

/** The headline wherever a report is shown: struck while it is held; a notice in its place where its words are gone. */
export function ReportTitle({ report, headline }: { report: TitledReport; headline?: string }) {
  const t = useTranslations("life");
  const nameOf = useReportName();
  const words = headline ?? report.headline;
  if (report.state === "killed") {
    return <span className="text-flash">{t("killedTitle", { name: isolate(nameOf(report)) })}</span>;
  }
  if (report.state !== "held") return words;
  if (words !== "") return <s className="decoration-urgent decoration-[1.5px]">{words}</s>;
  return <span className="text-urgent">{t("rewordedTitle", { name: isolate(nameOf(report)) })}</span>;
}
