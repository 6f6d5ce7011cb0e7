"use client";

import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { countryName, useNamed } from "../_map/use-place-name.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { Columns, type Series } from "./columns.tsx";
import { SERIES_FILLS, URGENCY_FILLS } from "./fills.tsx";
import { sum, totalsOf } from "./scale.ts";
import { StepTable } from "./step-table.tsx";
import { Strips } from "./strips.tsx";
import { useStepWords } from "./use-step-words.ts";

const PLAIN = SERIES_FILLS[0] as (typeof SERIES_FILLS)[number];
const REST = { tone: "text-low", pattern: "stripes" } as const;

/** What was filed, over time: by wire, by urgency and by place. */
export function FiledCharts({ pulse }: { pulse: Pulse }) {
  const t = useTranslations("pulse");
  const urgency = useTranslations("urgency");
  const lang = useLang();
  const wires = pulse.byWire.map(
    ({ wire, name, nameAr, counts }, at): Series => ({
      key: wire,
      name: lang === "ar" ? nameAr : name,
      fill: SERIES_FILLS[at % SERIES_FILLS.length] ?? PLAIN,
      counts,
    }),
  );
  const loud = pulse.byUrgency.map(
    ({ urgency: word, counts }): Series => ({
      key: word,
      name: urgency(word),
      fill: URGENCY_FILLS[word],
      counts,
    }),
  );
  return (
    <>
      <Filed pulse={pulse} series={wires} title={t("byWire")} says={useBusiest(pulse)} />
      <Filed
        pulse={pulse}
        series={loud}
        title={t("byUrgency")}
        says={t("saysUrgency", {
          loud: sum(pulse.byUrgency.slice(0, 2).flatMap(({ counts }) => counts)),
          all: pulse.filed,
        })}
      />
      <Places pulse={pulse} />
    </>
  );
}

interface FiledProps {
  pulse: Pulse;
  series: Series[];
  title: string;
  says: string;
}

function Filed({ pulse, series, title, says }: FiledProps) {
  const { number } = useFormats();
  return (
    <ChartFigure
      title={title}
      says={says}
      legend={series.map((one) => ({ ...one, value: number(sum(one.counts)) }))}
      table={<StepTable caption={title} pulse={pulse} series={series} />}
    >
      <Columns series={series} from={pulse.from} stepMs={pulse.stepMs} says={`${title}. ${says}`} />
    </ChartFigure>
  );
}

function useBusiest({ byWire, from, stepMs, filed }: Pulse): string {
  const t = useTranslations("pulse");
  const words = useStepWords(stepMs);
  const totals = totalsOf(byWire.map(({ counts }) => counts));
  const most = Math.max(0, ...totals);
  if (most === 0) return t("saysNothing");
  return t("saysFiled", { all: filed, most, time: isolate(words(from, totals.indexOf(most))) });
}

function Places({ pulse }: { pulse: Pulse }) {
  const t = useTranslations("pulse");
  const lang = useLang();
  const named = useNamed();
  const nameOf = (place: Pulse["byPlace"][number]["place"]) => {
    if (typeof place === "string") return t(place);
    return "country" in place ? countryName(place.country, lang) : named(place, place.precision);
  };
  const series = pulse.byPlace.map(({ place, counts }): Series => {
    const name = nameOf(place);
    return { key: name, name, fill: typeof place === "string" ? REST : PLAIN, counts };
  });
  const [first] = pulse.byPlace;
  const says =
    first && typeof first.place !== "string"
      ? t("saysPlace", { name: isolate(nameOf(first.place)), count: sum(first.counts) })
      : t("saysNoPlace");
  return (
    <ChartFigure
      wide
      title={t("byPlace")}
      says={says}
      table={<StepTable caption={t("byPlace")} pulse={pulse} series={series} />}
    >
      <Strips series={series} from={pulse.from} stepMs={pulse.stepMs} />
    </ChartFigure>
  );
}
