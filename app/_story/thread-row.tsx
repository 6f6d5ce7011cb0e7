"use client";

import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Moment } from "../_ui/moment.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";

/** One report in the thread of its story, and the way to it. */
export function ThreadRow({ report }: { report: Report }) {
  const lang = useLang();
  return (
    <li className="relative ps-4 pb-1 before:absolute before:-start-[5px] before:top-4 before:size-2 before:rounded-full before:bg-line-strong">
      <NearLink
        href={`/${lang}/wire?report=${report.id}`}
        className="block rounded-lg px-2.5 py-2 hover:bg-hover"
      >
        <span className="flex flex-wrap items-center gap-2.5 text-xs text-ink-3">
          <UrgencyMark urgency={report.urgency} />
          <StateChip state={report.state} />
          <bdi>{report.byline}</bdi>
          <Moment at={report.filedAt} className="ms-auto" />
        </span>
        <span
          dir={directionOf(report.language)}
          lang={report.language}
          className="mt-0.5 block text-start font-semibold"
        >
          {report.headline}
        </span>
      </NearLink>
    </li>
  );
}
