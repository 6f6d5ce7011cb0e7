"use client";

import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { useFormats } from "../_ui/use-formats.ts";
import type { Series } from "./columns.tsx";
import { DataTable } from "./data-table.tsx";
import { useStepWords } from "./use-step-words.ts";

interface StepTableProps {
  caption: string;
  pulse: Pulse;
  series: readonly Series[];
}

/** The counts of series over time: a row for each step. */
export function StepTable({ caption, pulse: { from, stepMs }, series }: StepTableProps) {
  const t = useTranslations("pulse");
  const { number } = useFormats();
  const words = useStepWords(stepMs);
  const rows = (series[0]?.counts ?? []).map((_, step) => ({
    key: `${step}`,
    cells: [words(from, step), ...series.map(({ counts }) => number(counts[step] ?? 0))],
  }));
  return <DataTable caption={caption} head={[t("time"), ...series.map(({ name }) => name)]} rows={rows} />;
}
