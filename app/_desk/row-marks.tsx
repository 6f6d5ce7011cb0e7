"use client";

import { BookOpenText, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagKind, Report } from "@/lib/protocol/rows.ts";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { Chip } from "../_ui/chip.tsx";
import { DisputedChip } from "../_ui/disputed-chip.tsx";
import { DuplicateMark } from "../_ui/duplicate-mark.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { repeats } from "../_wire/selectors.ts";

interface RowMarksProps {
  report: Report;
  storySlug: string | null;
  /** Kinds of the open flags, separated by spaces. */
  flagKinds: string;
  changed: boolean;
}

/** The small facts of a row: what changed, flags, version, pasted paragraphs, its story. */
export function RowMarks({ report, flagKinds, storySlug, changed }: RowMarksProps) {
  const t = useTranslations("wire");
  const repeated = repeats(report);
  const kinds = flagKinds === "" ? [] : [...new Set(flagKinds.split(" "))];
  return (
    <>
      {report.state !== "killed" && <ChangeChip change={report.change} />}
      <DisputedChip report={report} />
      {kinds.map((kind) => (
        <FlagChip key={kind} kind={kind as FlagKind} />
      ))}
      {report.version > 1 && (
        <Chip tone={changed ? "urgent" : "plain"} title={t("version", { version: report.version })}>
          <span aria-hidden>v{report.version}</span>
          <span className="sr-only">{t("version", { version: report.version })}</span>
        </Chip>
      )}
      {repeated > 0 && (
        <Chip tone="dashed" title={t("repeats", { count: repeated })}>
          <Copy size={11} aria-hidden />
          <span>{t("repeats", { count: repeated })}</span>
        </Chip>
      )}
      <DuplicateMark report={report} />
      {storySlug && (
        <span className="inline-flex min-w-0 items-center gap-1 text-2xs text-accent">
          <BookOpenText size={12} aria-hidden className="shrink-0" />
          <bdi className="truncate">{storySlug}</bdi>
        </span>
      )}
    </>
  );
}
