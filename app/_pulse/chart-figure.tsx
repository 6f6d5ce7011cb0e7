"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { Fill } from "./fills.tsx";
import { FillPattern } from "./fills.tsx";

interface ChartFigureProps {
  title: string;
  /** What it shows, in a sentence. */
  says: string;
  legend?: readonly { key: string; name: string; fill: Fill; value: string }[];
  table: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A chart with what it shows in a sentence above it and in a table below it. */
export function ChartFigure({ title, says, legend = [], table, wide = false, children }: ChartFigureProps) {
  const t = useTranslations("pulse");
  return (
    <figure
      className={`m-0 flex min-w-0 flex-col gap-2 rounded-lg border bg-surface px-4 py-3 print:break-inside-avoid ${wide ? "wide:col-span-2" : ""}`}
    >
      <figcaption>
        <h2 className="font-semibold">{title}</h2>
        <p className="text-sm text-ink-2">{says}</p>
      </figcaption>
      {children}
      {legend.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
          {legend.map(({ key, name, fill, value }) => (
            <li key={key} className="flex items-center gap-1.5">
              <Swatch fill={fill} />
              <bdi>{name}</bdi>
              <span className="font-semibold tabular-nums">{value}</span>
            </li>
          ))}
        </ul>
      )}
      <details className="mt-auto text-xs print:hidden">
        <summary className="min-h-11 py-2.5 text-ink-3 hover:text-ink desk:min-h-0 desk:py-0.5">
          {t("table")}
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section aria-label={title} tabIndex={0} className="scroll-quiet max-h-80 overflow-auto">
          {table}
        </section>
      </details>
    </figure>
  );
}

function Swatch({ fill }: { fill: Fill }) {
  const id = useId();
  return (
    <svg width="14" height="12" aria-hidden="true">
      <defs>
        <FillPattern id={id} fill={fill} />
      </defs>
      <rect width="14" height="12" fill={`url(#${id})`} />
    </svg>
  );
}
