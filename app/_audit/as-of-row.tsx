"use client";

import { useTranslations } from "next-intl";
import type { Flag, Report, Story } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { isolate } from "../_i18n/isolate.ts";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { FlashMark } from "../_ui/flash-mark.tsx";
import { Grade } from "../_ui/grade.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { useFormats } from "../_ui/use-formats.ts";

interface AsOfRowProps {
  report: Report;
  story: Story | undefined;
  flags: Flag[];
}

/** A report as the wire had it then: nothing can be done to it here. */
export function AsOfRow({ report, story, flags }: AsOfRowProps) {
  const t = useTranslations("asOf");
  const { moment } = useFormats();
  // Only a kill takes the words out; here it came later.
  const isKilledSince = report.state !== "killed" && report.headline === "";
  return (
    <li className="border-b px-3 py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
        <FlashMark report={report} />
        <UrgencyMark urgency={report.urgency} />
        <StateChip state={report.state} />
        <ChangeChip change={report.change} />
        {flags.map((flag) => (
          <FlagChip key={flag.id} kind={flag.kind} />
        ))}
        {report.slug && <bdi className="text-2xs font-semibold tracking-wide">{report.slug}</bdi>}
        <time dateTime={report.filedAt} className="ms-auto tabular-nums">
          {moment(report.filedAt)}
        </time>
      </p>
      {isKilledSince ? (
        <p className="mt-0.5 text-flash">{t("since")}</p>
      ) : (
        <h2 {...titleLanguage(report)} className="mt-0.5 text-start font-semibold">
          <ReportTitle report={report} />
        </h2>
      )}
      <ReportNote report={report} />
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
        <bdi>{report.byline}</bdi>
        {story && <bdi className="text-accent">{story.slug}</bdi>}
        {report.claimedByName && <span>{t("claimed", { name: isolate(report.claimedByName) })}</span>}
        <span className="ms-auto flex items-center gap-3">
          <Grade report={report} />
          <ReportLink reportId={report.id} className="py-1 text-accent underline underline-offset-2">
            {t("open")}
          </ReportLink>
        </span>
      </p>
      {report.body && <Words report={report} />}
    </li>
  );
}

function Words({ report }: { report: Report }) {
  const t = useTranslations("audit");
  return (
    <details>
      <summary className="flex min-h-11 items-center text-xs text-ink-3 underline underline-offset-2 hover:text-ink desk:min-h-7">
        {t("words")}
      </summary>
      <p
        lang={report.language}
        dir={directionOf(report.language)}
        className="mt-1 rounded-lg border bg-raised p-3 text-start text-sm whitespace-pre-line"
      >
        {report.body}
      </p>
    </details>
  );
}
