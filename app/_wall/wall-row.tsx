"use client";

import type { Report } from "@/lib/protocol/rows.ts";
import { FlashPlate } from "../_ui/flash-mark.tsx";
import { Moment } from "../_ui/moment.tsx";
import { titleLanguage } from "../_ui/report-title.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";

/** One published report, to be read from across the room. */
export function WallRow({ report }: { report: Report }) {
  return (
    <li className="appear border-t border-line py-[1.1vh]">
      <WallFacts report={report} />
      <p
        {...titleLanguage(report)}
        className="line-clamp-2 text-start text-wall-lg leading-[1.6] font-semibold"
      >
        {report.headline}
      </p>
    </li>
  );
}

/** The FLASH of the hour: over everything, in the largest letters. */
export function WallFlash({ report }: { report: Report }) {
  return (
    <section className="appear mx-[3vw] my-[1.5vh] rounded-2xl border-4 border-bolt bg-surface px-[2vw] py-[1.5vh]">
      <WallFacts report={report} isFlash />
      <p {...titleLanguage(report)} className="line-clamp-3 text-start text-wall-xl leading-[1.55] font-bold">
        {report.headline}
      </p>
    </section>
  );
}

function WallFacts({ report, isFlash = false }: { report: Report; isFlash?: boolean }) {
  const at = report.publishedAt ?? report.filedAt;
  return (
    <p className="wall-facts flex items-center gap-x-[max(0.5rem,1.2vw)] text-wall-sm whitespace-nowrap text-ink-2">
      {isFlash ? <FlashPlate /> : <UrgencyMark urgency={report.urgency} />}
      {report.dateline && <bdi className="min-w-0 truncate">{report.dateline}</bdi>}
      <Moment at={at} className="ms-auto" />
    </p>
  );
}
