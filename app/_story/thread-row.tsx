"use client";

import type { Report, Story } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { Moment } from "../_ui/moment.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { UnlinkButton } from "./unlink-button.tsx";

/** One report in the thread of its story, the way to it, and the way out of the story. */
export function ThreadRow({ report, story }: { report: Report; story: Story }) {
  const lang = useLang();
  return (
    <li className="relative flex items-start ps-4 pb-1 before:absolute before:-start-[5px] before:top-4 before:size-2 before:rounded-full before:bg-line-strong">
      <NearLink
        href={`/${lang}/wire?report=${report.id}`}
        className="block min-w-0 flex-1 rounded-lg px-2.5 py-2 hover:bg-hover"
      >
        <span className="flex flex-wrap items-center gap-2.5 text-xs text-ink-3">
          <UrgencyMark urgency={report.urgency} />
          <StateChip state={report.state} />
          {report.state !== "killed" && <ChangeChip change={report.change} />}
          <bdi>{report.byline}</bdi>
          <Moment at={report.filedAt} className="ms-auto" />
        </span>
        <span {...titleLanguage(report)} className="mt-0.5 block text-start font-semibold">
          <ReportTitle report={report} />
        </span>
        <ReportNote report={report} />
      </NearLink>
      <div className="pt-1">
        <UnlinkButton report={report} story={story} />
      </div>
    </li>
  );
}
