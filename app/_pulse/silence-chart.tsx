"use client";

import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { Bars } from "./bars.tsx";
import { ChartFigure } from "./chart-figure.tsx";
import { DataTable } from "./data-table.tsx";
import { useDuration } from "./use-duration.ts";

type Heard = Pulse["correspondents"][number];

/** Whoever is on duty and was not heard of for so long is silent for long. */
const LONG_MS = 12 * 3_600_000;
/** How many bars there are; the table has everybody. */
const BARS_MOST = 12;

/** How long correspondents have been silent: since their last report or check-in, whichever came later. */
export function SilenceChart({ correspondents, asOf }: Pick<Pulse, "correspondents" | "asOf">) {
  const t = useTranslations("pulse");
  const status = useTranslations("people.status");
  const { moment } = useFormats();
  const duration = useDuration();
  const silence = ({ lastReportAt, checkedInAt }: Heard) =>
    Date.parse(asOf) - Math.max(Date.parse(lastReportAt ?? "0001"), Date.parse(checkedInAt ?? "0001"));
  const isLong = (one: Heard) => one.status !== "off" && (one.missedAt !== null || silence(one) > LONG_MS);
  const long = correspondents.filter(isLong).length;
  const when = (at: string | null) => (at ? moment(at) : "–");
  const stateOf = (one: Heard) => (one.missedAt ? t("overdue") : one.status ? status(one.status) : "–");
  return (
    <ChartFigure
      title={t("silence")}
      says={t("saysSilence", { long, all: correspondents.length })}
      table={
        <DataTable
          caption={t("silence")}
          head={[t("byline"), t("silentFor"), t("lastReport"), t("lastCheckIn"), t("stateOfOne")]}
          rows={correspondents.map((one) => ({
            key: one.byline,
            cells: [
              one.byline,
              duration(silence(one)),
              when(one.lastReportAt),
              when(one.checkedInAt),
              stateOf(one),
            ],
          }))}
        />
      }
    >
      <Bars
        bars={correspondents.slice(0, BARS_MOST).map((one) => ({
          key: one.byline,
          name: one.byline,
          end: one.missedAt ? `${duration(silence(one))} · ${t("overdue")}` : duration(silence(one)),
          parts: [
            {
              key: one.byline,
              fill: isLong(one)
                ? { tone: "text-urgent", pattern: "stripes" }
                : { tone: "text-accent", pattern: "solid" },
              value: Math.max(0, silence(one)),
              title: stateOf(one),
            },
          ],
        }))}
      />
    </ChartFigure>
  );
}
