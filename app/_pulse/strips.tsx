"use client";

import { useId, useRef } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { interfaceDirection } from "../_i18n/locales.ts";
import { useFormats } from "../_ui/use-formats.ts";
import type { Series } from "./columns.tsx";
import { FillPattern } from "./fills.tsx";
import { sum } from "./scale.ts";
import { useStepWords } from "./use-step-words.ts";
import { useWidth } from "./use-width.ts";

const HEIGHT = 26;

/** One strip of small columns for each series, all to one scale, under each other: what rises where, and when. */
export function Strips({
  series,
  from,
  stepMs,
}: {
  series: readonly Series[];
  from: string;
  stepMs: number;
}) {
  const { number } = useFormats();
  const words = useStepWords(stepMs);
  const last = Math.max(0, (series[0]?.counts.length ?? 0) - 1);
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts));
  return (
    // The table below says the same in words.
    <div
      aria-hidden
      className="grid grid-cols-[minmax(5.5rem,auto)_1fr_auto] items-end gap-x-3 gap-y-1 text-xs"
    >
      {series.map((one) => (
        <div key={one.key} className="contents">
          <bdi className="max-w-36 truncate text-ink-2">{one.name}</bdi>
          <Strip one={one} most={most} from={from} stepMs={stepMs} />
          <span className="text-end font-semibold tabular-nums">{number(sum(one.counts))}</span>
        </div>
      ))}
      <p className="col-start-2 flex justify-between text-2xs text-ink-3 tabular-nums">
        <span>{words(from, 0)}</span>
        <span>{words(from, last)}</span>
      </p>
    </div>
  );
}

interface StripProps {
  one: Series;
  most: number;
  from: string;
  stepMs: number;
}

function Strip({ one: { name, fill, counts }, most, from, stepMs }: StripProps) {
  const { number } = useFormats();
  const words = useStepWords(stepMs);
  const isRtl = interfaceDirection(useLang()) === "rtl";
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const step = width / Math.max(1, counts.length);
  return (
    <div ref={box} className="min-w-0">
      <svg width="100%" height={HEIGHT} aria-hidden="true" className="block">
        <defs>
          <FillPattern id={id} fill={fill} />
        </defs>
        <line x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-line" />
        {counts.map((count, at) => {
          const height = (count / most) * (HEIGHT - 2);
          const left = at * step;
          return count === 0 ? null : (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the range
              key={at}
              x={isRtl ? width - left - step : left}
              y={HEIGHT - height}
              width={Math.max(1, step - 1)}
              height={height}
              fill={`url(#${id})`}
            >
              <title>{`${name} · ${words(from, at)}: ${number(count)}`}</title>
            </rect>
          );
        })}
      </svg>
    </div>
  );
}
