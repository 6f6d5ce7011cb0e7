"use client";

import { Activity, Printer, RefreshCw, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { Problem } from "../_ui/problem.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { Segments } from "../_ui/segments.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useProblem } from "../_ui/use-problem.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { FiledCharts } from "./filed-charts.tsx";
import { SilenceChart } from "./silence-chart.tsx";
import { EndsChart, FlagChart, StateChart } from "./standing-charts.tsx";
import { Summary } from "./summary.tsx";
import { type Span, usePulse } from "./use-pulse.ts";
import { WaitChart } from "./wait-chart.tsx";

const SPANS: readonly Span[] = ["day", "week"];

/** The charts of the last day or week, read anew each minute; the last ones stay while nothing comes. */
export function PulseSheet() {
  const t = useTranslations("pulse");
  const say = useProblem();
  const [asked, ask] = useQueryParam("span");
  const span: Span = asked === "week" ? "week" : "day";
  const { pulse, failure, busy, again } = usePulse(span);
  return (
    <div className="scroll-quiet h-full overflow-y-auto">
      <div className="mx-auto max-w-[88rem] space-y-4 px-3 py-4 desk:px-6 desk:py-6 print:max-w-none print:p-0">
        <header className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <div className="me-auto">
            <h1 className="text-lg font-semibold">{t("title")}</h1>
            {pulse && <AsOf pulse={pulse} />}
          </div>
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            <Segments
              legend={t("span")}
              value={span}
              options={SPANS.map((value) => ({ value, label: t(value) }))}
              onChange={(next) => ask(next === "day" ? null : next)}
            />
            <Button disabled={busy} onClick={again}>
              <RefreshCw size={15} aria-hidden />
              {t("again")}
            </Button>
            <Button disabled={!pulse} onClick={() => window.print()}>
              <Printer size={15} aria-hidden />
              {t("print")}
            </Button>
          </div>
        </header>
        {pulse && <Problem failure={failure} />}
        {pulse && <Charts pulse={pulse} />}
        {!pulse && failure === null && <RowsSkeleton label={t("loading")} />}
        {!pulse && failure !== null && (
          <Empty icon={WifiOff} title={t("failed")} text={say(failure)}>
            <Button onClick={again}>{t("retry")}</Button>
          </Empty>
        )}
      </div>
    </div>
  );
}

function AsOf({ pulse: { from, to, asOf } }: { pulse: Pulse }) {
  const t = useTranslations("pulse");
  const { moment, clock } = useFormats();
  return (
    <p className="text-sm text-ink-2 tabular-nums">
      {t("range", { from: isolate(moment(from)), to: isolate(moment(to)) })}
      <span aria-hidden> · </span>
      {t("asOf", { time: isolate(clock(asOf)) })}
    </p>
  );
}

function Charts({ pulse }: { pulse: Pulse }) {
  const t = useTranslations("pulse");
  return (
    <div data-pulse={pulse.filed} className="space-y-4">
      <Summary pulse={pulse} />
      {pulse.filed === 0 && <Empty icon={Activity} title={t("empty")} text={t("emptyText")} />}
      <div className="grid grid-cols-1 gap-4 wide:grid-cols-2 print:grid-cols-2 print:gap-2">
        {pulse.filed > 0 && (
          <>
            <FiledCharts pulse={pulse} />
            <WaitChart pulse={pulse} of="toClaim" />
            <WaitChart pulse={pulse} of="toPublish" />
            <StateChart {...pulse} />
            <EndsChart pulse={pulse} />
          </>
        )}
        <FlagChart {...pulse} />
        <SilenceChart {...pulse} />
      </div>
    </div>
  );
}
