"use client";

import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { Bars } from "./bars.tsx";
import { ChartFigure } from "./chart-figure.tsx";
import { Columns } from "./columns.tsx";
import { DataTable } from "./data-table.tsx";
import type { Fill } from "./fills.tsx";
import { sum } from "./scale.ts";
import { StepTable } from "./step-table.tsx";

const AGES = ["hour", "fourHours", "day", "threeDays", "longer"] as const;
const AGE_FILLS: readonly Fill[] = [
  { tone: "text-done", pattern: "dots" },
  { tone: "text-normal", pattern: "stripes" },
  { tone: "text-flag", pattern: "grid" },
  { tone: "text-urgent", pattern: "stripes" },
  { tone: "text-flash", pattern: "solid" },
];
const STATE_FILLS: Record<Pulse["byState"][number]["state"], Fill> = {
  filed: { tone: "text-low", pattern: "dots" },
  published: { tone: "text-done", pattern: "solid" },
  held: { tone: "text-urgent", pattern: "stripes" },
  killed: { tone: "text-flash", pattern: "solid" },
  spiked: { tone: "text-low", pattern: "grid" },
};

/** The open flags, by kind and by how long they have been open. */
export function FlagChart({ flags }: Pick<Pulse, "flags">) {
  const t = useTranslations("pulse");
  const kinds = useTranslations("kind");
  const { number } = useFormats();
  const open = flags.filter(({ ages }) => sum(ages) > 0);
  const total = sum(open.flatMap(({ ages }) => ages));
  const ageNames = AGES.map((age) => t(`age.${age}`));
  const says =
    total === 0
      ? t("saysNoFlags")
      : t("saysFlags", { count: total, late: sum(flags.map(({ late }) => late)) });
  return (
    <ChartFigure
      title={t("flags")}
      says={says}
      legend={
        total === 0
          ? []
          : AGES.flatMap((key, at) => {
              const fill = AGE_FILLS[at];
              const value = number(sum(open.map(({ ages }) => ages[at] ?? 0)));
              return fill ? [{ key, name: ageNames[at] ?? "", fill, value }] : [];
            })
      }
      table={
        <DataTable
          caption={t("flags")}
          head={[t("kind"), ...ageNames, t("late")]}
          rows={flags.map(({ kind, ages, late }) => ({
            key: kind,
            cells: [kinds(kind), ...ages.map(number), number(late)],
          }))}
        />
      }
    >
      <Bars
        bars={open.map(({ kind, ages }) => ({
          key: kind,
          name: kinds(kind),
          end: number(sum(ages)),
          parts: ages.flatMap((value, at) => {
            const fill = AGE_FILLS[at];
            return fill ? [{ key: `${at}`, fill, value, title: `${ageNames[at]}: ${number(value)}` }] : [];
          }),
        }))}
      />
    </ChartFigure>
  );
}

/** What state the reports of the range are in now. */
export function StateChart({ byState, filed }: Pick<Pulse, "byState" | "filed">) {
  const t = useTranslations("pulse");
  const states = useTranslations("state");
  const { number } = useFormats();
  const published = byState.find(({ state }) => state === "published")?.count ?? 0;
  return (
    <ChartFigure
      title={t("byState")}
      says={filed === 0 ? t("saysNothing") : t("saysState", { published, all: filed })}
      table={
        <DataTable
          caption={t("byState")}
          head={[t("state"), t("reports")]}
          rows={byState.map(({ state, count }) => ({ key: state, cells: [states(state), number(count)] }))}
        />
      }
    >
      <Bars
        bars={byState.map(({ state, count }) => ({
          key: state,
          name: states(state),
          end: number(count),
          parts: [{ key: state, fill: STATE_FILLS[state], value: count, title: number(count) }],
        }))}
      />
    </ChartFigure>
  );
}

/** What had to be corrected or killed, over time. */
export function EndsChart({ pulse }: { pulse: Pulse }) {
  const t = useTranslations("pulse");
  const { number } = useFormats();
  const { corrections, kills, from, stepMs } = pulse;
  const series = [
    {
      key: "corrections",
      name: t("corrections"),
      fill: { tone: "text-urgent", pattern: "stripes" },
      counts: corrections,
    },
    { key: "kills", name: t("kills"), fill: { tone: "text-flash", pattern: "solid" }, counts: kills },
  ] as const;
  const says = t("saysEnds", { corrections: sum(corrections), kills: sum(kills) });
  return (
    <ChartFigure
      title={t("ends")}
      says={says}
      legend={series.map((one) => ({ ...one, value: number(sum(one.counts)) }))}
      table={<StepTable caption={t("ends")} pulse={pulse} series={series} />}
    >
      <Columns series={series} from={from} stepMs={stepMs} says={`${t("ends")}. ${says}`} />
    </ChartFigure>
  );
}
