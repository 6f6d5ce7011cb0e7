"use client";

import { useTranslations } from "next-intl";
import type { AuditEntry } from "@/lib/protocol/audit.ts";
import { isolate, wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { PlaceLink } from "../_ui/place-link.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { useEventWords } from "../_ui/use-event-words.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useReportRow } from "../_wire/hooks.ts";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryWords } from "./entry-words.tsx";

interface EntryProps {
  entry: AuditEntry;
  /** Whether the report is the subject of the list, and need not be named again. */
  isOfReport: boolean;
}

/** One line of the audit: what happened, by whom, when, why, and behind it the words as they were. */
export function AuditEntryRow({ entry, isOfReport }: EntryProps) {
  const wordsOf = useEventWords();
  const { moment, number } = useFormats();
  const lang = useLang();
  const t = useTranslations("audit");
  const { seq, at, kind, reportId, report, others } = entry;
  return (
    <li data-audit={seq} className="border-b px-3 py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span className="font-semibold">{wordsOf(kind)}</span>
        {reportId && !report && !isOfReport && <Named reportId={reportId} />}
        {report && <StateChip state={report.state} />}
        {report && kind.startsWith("report.") && <ChangeChip change={report.change} />}
        <span className="ms-auto text-xs text-ink-3 tabular-nums">
          <PlaceLink
            href={`/${lang}/as-of?seq=${seq}`}
            title={t("then")}
            className="underline-offset-2 hover:underline"
          >
            {wireNumber(number(seq))}
          </PlaceLink>
          <span aria-hidden> · </span>
          <time dateTime={at}>{moment(at)}</time>
        </span>
      </p>
      <Actor entry={entry} />
      <EntryFacts entry={entry} />
      {others > 0 && <p className="text-xs text-ink-3">{t("others", { count: others })}</p>}
      {report && <EntryWords report={report} isNamed={!isOfReport} />}
    </li>
  );
}

/** The report of an event that does not carry it, as the wire names it now. */
function Named({ reportId }: { reportId: string }) {
  const t = useTranslations("audit");
  const nameOf = useReportName();
  const report = useReportRow(reportId);
  return (
    <ReportLink reportId={reportId} className="min-w-0 underline-offset-2 hover:underline">
      <bdi>{report ? nameOf(report) : t("report")}</bdi>
    </ReportLink>
  );
}

function Actor({ entry: { actorId, actorName, actorRole, use } }: { entry: AuditEntry }) {
  const t = useTranslations();
  const lang = useLang();
  if (actorRole === "system") {
    return (
      <p className="text-xs text-ink-3">
        {t("audit.by", { name: isolate(actorName), role: t("audit.system") })}
      </p>
    );
  }
  const role = actorRole === null ? t("audit.gone") : t(`roles.${actorRole}`);
  return (
    <p className="text-xs text-ink-2">
      <PlaceLink
        href={`/${lang}/audit?person=${actorId}`}
        title={t("audit.person")}
        className="underline-offset-2 hover:underline"
      >
        {t("audit.by", { name: isolate(actorName), role })}
      </PlaceLink>
      {use && <UseWords use={use} />}
    </p>
  );
}

function UseWords({ use }: { use: NonNullable<AuditEntry["use"]> }) {
  const t = useTranslations("audit");
  const { number } = useFormats();
  const dot = <span aria-hidden> · </span>;
  return (
    <>
      {dot}
      {t(`use.${use.as}`)}
      {dot}
      {t("version", { version: number(use.version) })}
    </>
  );
}
