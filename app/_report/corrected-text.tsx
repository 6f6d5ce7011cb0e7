"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { compareParagraphs, type ParagraphChange, wordRuns } from "@/lib/text/differences.ts";
import { type Direction, directionOf } from "@/lib/text/language.ts";
import { Added, Removed } from "./diff-marks.tsx";
import { Words } from "./version-diff.tsx";

const FIELDS = ["headline", "dateline"] as const;

/** The whole text as it now is, with the words that somebody had before struck where they stood. */
export function CorrectedText({ before, report }: { before: ReportVersion; report: Report }) {
  const t = useTranslations();
  const dir = directionOf(report.language);
  const changes = useMemo(() => compareParagraphs(before.body, report.body), [before.body, report.body]);
  const fields = FIELDS.filter((field) => before[field] !== report[field]);
  return (
    <div data-testid="corrected-text" className="space-y-4">
      <p className="text-sm text-ink-2">{t("notice.against", { version: before.version })}</p>
      {fields.map((field) => (
        <div key={field}>
          <p className="text-xs font-semibold text-ink-3">{t(`file.${field}`)}</p>
          <p dir={dir} lang={report.language} className="text-start font-semibold">
            <Words runs={wordRuns(before[field] ?? "", report[field] ?? "")} dir={dir} />
          </p>
        </div>
      ))}
      <div dir={dir} lang={report.language} className="text-reading space-y-3.5">
        {changes.map((change) => (
          <div
            key={`${change.kind} ${change.number}`}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2.5"
          >
            <span aria-hidden className="pt-1.5 text-end text-2xs text-ink-3 tabular-nums select-none">
              {change.kind === "removed" ? "" : change.number}
            </span>
            <p>
              <Paragraph change={change} dir={dir} />
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}

function Paragraph({ change, dir }: { change: ParagraphChange; dir: Direction }) {
  if (change.kind === "changed") return <Words runs={change.runs} dir={dir} />;
  if (change.kind === "added") return <Added dir={dir}>{change.text}</Added>;
  if (change.kind === "removed") return <Removed dir={dir}>{change.text}</Removed>;
  return change.text;
}
