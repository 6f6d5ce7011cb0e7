"use client";

import { useTranslations } from "next-intl";
import type { Handover, HandoverReport } from "@/lib/protocol/handover.ts";
import { directionOf } from "@/lib/text/language.ts";
import { isolate, wireNumber } from "../_i18n/isolate.ts";
import { ReportLink } from "../_ui/report-link.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { Part } from "./part.tsx";

interface ReportLinesProps {
  title: string;
  list: Handover["published"];
  kind: "moved" | "heldNow" | "embargoed" | "unclaimed";
}

/** Reports of the handover; nothing when there are none. */
export function ReportLines({ title, list: { total, items }, kind }: ReportLinesProps) {
  if (total === 0) return null;
  return (
    <Part title={title} total={total} shown={items.length}>
      {items.map((report) => (
        <ReportLine key={report.id} report={report} kind={kind} />
      ))}
    </Part>
  );
}

function ReportLine({ report, kind }: { report: HandoverReport; kind: ReportLinesProps["kind"] }) {
  const t = useTranslations("handover");
  const { number } = useFormats();
  const { id, filedSeq, slug, byline, state, urgency, byName, note } = report;
  return (
    <li className="px-3 py-2 print:break-inside-avoid print:px-1">
      <p className="flex flex-wrap items-center gap-x-2.5 text-xs text-ink-3">
        <span className="tabular-nums">{wireNumber(number(filedSeq))}</span>
        <UrgencyMark urgency={urgency} />
        {slug && <bdi className="text-2xs font-semibold tracking-wide">{slug}</bdi>}
        {kind === "moved" && <StateChip state={state} />}
        <span className="ms-auto">
          <When report={report} kind={kind} />
        </span>
      </p>
      <ReportLink reportId={id} className="block py-0.5 text-start font-semibold hover:underline">
        <Name report={report} />
      </ReportLink>
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-3">
        {note && (
          <span className="text-ink-2">
            <bdi>{note}</bdi>
          </span>
        )}
        <bdi>{byline}</bdi>
        {byName && <span>{t("by", { name: isolate(byName) })}</span>}
      </p>
    </li>
  );
}

/** By its headline in its own direction; of a killed one only what may still be said. */
function Name({ report: { headline, slug, filedSeq, language } }: { report: HandoverReport }) {
  const t = useTranslations("handover");
  const nameOf = useReportName();
  if (headline === null)
    return (
      <span className="text-flash">
        {t("killedName", { name: isolate(nameOf({ headline: "", slug, filedSeq })) })}
      </span>
    );
  return (
    <span lang={language} dir={directionOf(language)} className="block text-start">
      {headline}
    </span>
  );
}

function When({ report: { at }, kind }: { report: HandoverReport; kind: ReportLinesProps["kind"] }) {
  const t = useTranslations("handover");
  const { moment } = useFormats();
  const time = moment(at);
  const said =
    kind === "heldNow" ? t("heldSince", { time }) : kind === "embargoed" ? t("until", { time }) : time;
  return (
    <time dateTime={at} className="tabular-nums">
      {said}
    </time>
  );
}
