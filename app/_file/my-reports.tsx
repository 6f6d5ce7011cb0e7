"use client";

import { HardDrive } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SessionInfo } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { EmbargoChip } from "../_ui/embargo-chip.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useReports, useSessionInfo } from "../_wire/hooks.ts";
import { ReceiptLine } from "./receipt-line.tsx";

/** The person's own reports and how far each has come, by what the wire itself says; `waiting` is still on this device. */
export function MyReports({ waiting }: { waiting: string | null }) {
  const t = useTranslations("file");
  const user = useSessionInfo()?.user;
  const reports = useReports();
  const mine = user && reports ? reports.filter((report) => isBy(report, user)) : [];
  return (
    <section className="min-w-0">
      <h2 className="mb-2 text-sm font-semibold text-ink-2">{t("mine")}</h2>
      {reports && mine.length === 0 && waiting === null && (
        <p className="text-sm text-ink-3">{t("noneMine")}</p>
      )}
      <ol className="space-y-2">
        {waiting !== null && <Waiting headline={waiting} />}
        {mine.map((report) => (
          <li key={report.id} className="[contain-intrinsic-size:auto_9rem] [content-visibility:auto]">
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
  const receipt = useTranslations("receipt");
  return (
    <li className="rounded-lg border border-dashed border-urgent/60 px-3 py-2">
      <span dir="auto" className="line-clamp-2 text-start text-sm font-semibold">
        {headline}
      </span>
      <span className="mt-1 flex items-center gap-1 text-xs text-urgent">
        <HardDrive size={12} aria-hidden />
        {t("onDevice")} · {receipt("waiting")}
      </span>
    </li>
  );
}

function Receipt({ report }: { report: Report }) {
  const lang = useLang();
  return (
    <div className="relative rounded-lg border bg-surface px-3 py-2 hover:bg-hover">
      <NearLink
        href={`/${lang}/wire?report=${report.id}`}
        className="rounded-lg outline-offset-4 after:absolute after:inset-0"
      >
        <span {...titleLanguage(report)} className="line-clamp-2 text-start text-sm font-semibold">
          <ReportTitle report={report} />
        </span>
      </NearLink>
      <ReportNote report={report} />
      <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        {report.state !== "killed" && <ChangeChip change={report.change} />}
        <EmbargoChip report={report} />
      </p>
      <ReceiptLine report={report} />
    </div>
  );
}
