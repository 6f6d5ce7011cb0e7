"use client";

import { HardDrive, Server } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SessionInfo } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { Moment } from "../_ui/moment.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReports, useSessionInfo } from "../_wire/hooks.ts";

/** The person's own reports and how far each has come, by what the wire itself says; `waiting` is still on this device. */
export function MyReports({ waiting }: { waiting: string | null }) {
  const t = useTranslations("file");
  const user = useSessionInfo()?.user;
  const reports = useReports();
  const mine = user && reports ? reports.filter((report) => isBy(report, user)) : [];
  return (
    <section className="min-w-0">
      <h2 className="mb-2 text-sm font-semibold text-ink-2">{t("mine")}</h2>
      {mine.length === 0 && waiting === null && <p className="text-sm text-ink-3">{t("noneMine")}</p>}
      <ol className="space-y-2">
        {waiting !== null && <Waiting headline={waiting} />}
        {mine.map((report) => (
          <li key={report.id} className="[contain-intrinsic-size:auto_5rem] [content-visibility:auto]">
            <Receipt report={report} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Editors are not shown who is behind a byline, not even behind their own: there the name decides. */
function isBy(report: Report, user: SessionInfo["user"]): boolean {
  if (report.correspondentId !== undefined) return report.correspondentId === user.id;
  return user.role !== "correspondent" && report.byline === user.name;
}

function Waiting({ headline }: { headline: string }) {
  const t = useTranslations("file");
  return (
    <li className="rounded-lg border border-dashed border-urgent/60 px-3 py-2">
      <span dir="auto" className="line-clamp-2 text-start text-sm font-semibold">
        {headline}
      </span>
      <span className="mt-1 flex items-center gap-1 text-xs text-urgent">
        <HardDrive size={12} aria-hidden />
        {t("onDevice")}
      </span>
    </li>
  );
}

function Receipt({ report }: { report: Report }) {
  const t = useTranslations("file");
  const lang = useLang();
  const { number } = useFormats();
  return (
    <NearLink
      href={`/${lang}/wire?report=${report.id}`}
      className="block rounded-lg border bg-surface px-3 py-2 hover:bg-hover"
    >
      <span {...titleLanguage(report)} className="line-clamp-2 text-start text-sm font-semibold">
        <ReportTitle report={report} />
      </span>
      <ReportNote report={report} />
      <span className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
        <span className="inline-flex items-center gap-1">
          <Server size={12} aria-hidden />
          {t("atServer", { number: wireNumber(number(report.filedSeq)) })}
        </span>
        {report.state !== "filed" && <StateChip state={report.state} />}
        {report.state !== "killed" && <ChangeChip change={report.change} />}
        <Moment at={report.filedAt} className="ms-auto" />
      </span>
    </NearLink>
  );
}
