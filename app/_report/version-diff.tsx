"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, useMemo } from "react";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { compareParagraphs, type ParagraphChange, type WordRun, wordRuns } from "@/lib/text/differences.ts";
import { type Direction, directionOf } from "@/lib/text/language.ts";
import { Added, Removed } from "./diff-marks.tsx";

interface VersionDiffProps {
  before: ReportVersion;
  after: ReportVersion;
  language: Report["language"];
}

const FIELDS = ["headline", "slug", "dateline", "urgency"] as const;

/** What one version changed in the one before it: the fields that differ, then the text by its paragraphs. */
export function VersionDiff({ before, after, language }: VersionDiffProps) {
  const t = useTranslations("file");
  const none = useTranslations("diff")("none");
  const urgency = useTranslations("urgency")("label");
  const dir = directionOf(language);
  const changes = useMemo(() => compareParagraphs(before.body, after.body), [before.body, after.body]);
  const fields = FIELDS.filter((field) => before[field] !== after[field]);
  const bodyDiffers = changes.some(({ kind }) => kind !== "same");
  return (
    <div data-testid="version-diff" className="space-y-3 border-t bg-raised px-3 py-3 text-sm leading-7">
      {fields.map((field) => (
        <div key={field}>
          <p className="text-xs font-semibold text-ink-3">{field === "urgency" ? urgency : t(field)}</p>
          <p dir={dir} lang={language} className={field === "headline" ? "font-semibold" : ""}>
            <Words runs={wordRuns(`${before[field] ?? ""}`, `${after[field] ?? ""}`)} dir={dir} />
          </p>
        </div>
      ))}
      {bodyDiffers && (
        <div dir={dir} lang={language} className="space-y-2">
          {grouped(changes).map((group) => (
            <Group key={`${group[0]?.kind} ${group[0]?.number}`} group={group} dir={dir} />
          ))}
        </div>
      )}
      {!bodyDiffers && fields.length === 0 && <p className="text-ink-3">{none}</p>}
    </div>
  );
}

/** Unchanged paragraphs in a row are one group; every other paragraph stands alone. */
function grouped(changes: ParagraphChange[]): ParagraphChange[][] {
  const groups: ParagraphChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (change.kind === "same" && last?.[0]?.kind === "same") last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function Group({ group, dir }: { group: ParagraphChange[]; dir: Direction }) {
  const t = useTranslations("diff");
  const [change] = group;
  if (!change) return null;
  if (change.kind === "same") {
    return (
      <p dir="auto" lang="" className="text-center text-xs text-ink-3">
        ⋯ {t("same", { count: group.length })} ⋯
      </p>
    );
  }
  return (
    <Numbered number={change.number}>
      {change.kind === "changed" && <Words runs={change.runs} dir={dir} />}
      {change.kind === "added" && <Added dir={dir}>{change.text}</Added>}
      {change.kind === "removed" && <Removed dir={dir}>{change.text}</Removed>}
    </Numbered>
  );
}

function Numbered({ number, children }: { number: number; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
      <span aria-hidden className="pt-0.5 text-end text-2xs text-ink-3 tabular-nums select-none">
        {number}
      </span>
      <p>{children}</p>
    </div>
  );
}

/** The words of a comparison in a line, those that came and went marked. */
export function Words({ runs, dir }: { runs: WordRun[]; dir: Direction }) {
  return runs.map(({ kind, text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never change places
    <Fragment key={index}>
      {index > 0 && " "}
      {kind === "added" && <Added dir={dir}>{text}</Added>}
      {kind === "removed" && <Removed dir={dir}>{text}</Removed>}
      {kind === "same" && text}
    </Fragment>
  ));
}
