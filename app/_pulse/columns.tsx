"use client";

import { Fragment, useId, useRef } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { interfaceDirection } from "../_i18n/locales.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { type Fill, FillPattern } from "./fills.tsx";
import { axisOf, labelledSteps, totalsOf } from "./scale.ts";
import { useStepWords } from "./use-step-words.ts";
import { useWidth } from "./use-width.ts";

export interface Series {
  key: string;
  name: string;
  fill: Fill;
  counts: readonly number[];
}

interface ColumnsProps {
  series: readonly Series[];
  from: string;
  stepMs: number;
  /** The sentence that says what it shows. */
  says: string;
  /** How a value is written on the axis; as a number without it. */
  write?: (value: number) => string;
  /** A second value of each step, drawn as a line above its column. */
  upTo?: readonly (number | null)[];
}

const HEIGHT = 132;
const BELOW = 20;
const BESIDE = 46;
const LABEL_PX = 64;

/**
 * Columns over time, stacked where there are several series. In Arabic time runs from right to left, as the sentences,
 * the tables and the list of the wire do: the newest is at the end of the line in either language.
 */
export function Columns({ series, from, stepMs, says, write, upTo = [] }: ColumnsProps) {
  const { number } = useFormats();
  const words = useStepWords(stepMs);
  const isRtl = interfaceDirection(useLang()) === "rtl";
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const totals = totalsOf(series.map(({ counts }) => counts));
  const axis = axisOf(Math.max(0, ...totals, ...upTo.map((value) => value ?? 0)));
  const end = axis.at(-1) ?? 1;
  const step = Math.max(0, width - BESIDE) / Math.max(1, totals.length);
  const bar = Math.max(1, step - Math.min(3, step * 0.25));
  const y = (value: number) => HEIGHT - (value / end) * (HEIGHT - 8);
  // The axis stands at the start of the line.
  const x = (at: number, wide: number) => (isRtl ? width - BESIDE - at - wide : BESIDE + at);
  return (
    <div ref={box} className="w-full">
      <svg
        width="100%"
        height={HEIGHT + BELOW}
        role="img"
        aria-label={says}
        direction="ltr"
        className="block overflow-visible"
      >
        <defs>
          {series.map(({ key, fill }) => (
            <FillPattern key={key} id={`${id}${key}`} fill={fill} />
          ))}
        </defs>
        {[0, ...axis].map((value) => (
          <Fragment key={value}>
            <line
              x1={x(0, 0)}
              x2={x(width - BESIDE, 0)}
              y1={y(value)}
              y2={y(value)}
              className="stroke-line"
            />
            <text
              x={isRtl ? width - BESIDE + 6 : BESIDE - 6}
              y={y(value)}
              textAnchor={isRtl ? "start" : "end"}
              dominantBaseline="central"
              className="fill-ink-3 text-2xs tabular-nums"
            >
              {write ? write(value) : number(value)}
            </text>
          </Fragment>
        ))}
        {totals.map((_, at) => {
          let below = 0;
          const left = x(at * step + (step - bar) / 2, bar);
          const high = upTo[at] ?? null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the range
            <g key={at}>
              {series.map(({ key, name, counts }) => {
                const value = counts[at] ?? 0;
                below += value;
                return value > 0 ? (
                  <rect
                    key={key}
                    x={left}
                    y={y(below)}
                    width={bar}
                    height={y(below - value) - y(below)}
                    fill={`url(#${id}${key})`}
                    className="stroke-surface"
                    strokeWidth="0.5"
                  >
                    <title>{`${words(from, at)} · ${name}: ${write ? write(value) : number(value)}`}</title>
                  </rect>
                ) : null;
              })}
              {high !== null && (
                <path
                  d={`M${left} ${y(high)}h${bar}M${left + bar / 2} ${y(high)}V${y(below)}`}
                  className="stroke-ink-2"
                  strokeWidth="1.5"
                  fill="none"
                />
              )}
            </g>
          );
        })}
        {labelledSteps(totals.length, Math.max(1, Math.floor((width - BESIDE) / LABEL_PX))).map((at) => (
          <text
            key={at}
            x={x(at * step, 0)}
            y={HEIGHT + 14}
            textAnchor={isRtl ? "end" : "start"}
            className="fill-ink-3 text-2xs tabular-nums"
          >
            {words(from, at)}
          </text>
        ))}
      </svg>
    </div>
  );
}
