"use client";

import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { Columns } from "./columns.tsx";
import { DataTable } from "./data-table.tsx";
import { SERIES_FILLS } from "./fills.tsx";
import { useDuration } from "./use-duration.ts";
import { useStepWords } from "./use-step-words.ts";

/** How long reports waited for something: the median as a column, nine of ten as the line above it. */
export function WaitChart({ pulse, of }: { pulse: Pulse; of: "toClaim" | "toPublish" }) {
  const t = useTranslations("pulse");
  const { number } = useFormats();
  const duration = useDuration();
  const words = useStepWords(pulse.stepMs);
  const { all, steps } = pulse[of];
  const title = t(of);
  const says =
    all.count === 0
      ? t("saysNoWait")
      : t("saysWait", {
          median: isolate(duration(all.medianMs)),
          p90: isolate(duration(all.p90Ms)),
          count: all.count,
        });
  const [fill] = SERIES_FILLS;
  return (
    <ChartFigure
      title={title}
      says={says}
      table={
        <DataTable
          caption={title}
          head={[t("time"), t("reports"), t("median"), t("p90")]}
          rows={steps.map(({ count, medianMs, p90Ms }, step) => ({
            key: `${step}`,
            cells: [words(pulse.from, step), number(count), duration(medianMs), duration(p90Ms)],
          }))}
        />
      }
    >
      {fill && (
        <Columns
          series={[{ key: of, name: t("median"), fill, counts: steps.map(({ medianMs }) => medianMs ?? 0) }]}
          upTo={steps.map(({ p90Ms }) => p90Ms)}
          from={pulse.from}
          stepMs={pulse.stepMs}
          says={`${title}. ${says}`}
          write={duration}
        />
      )}
    </ChartFigure>
  );
}
