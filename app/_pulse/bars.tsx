"use client";

import type { ReactNode } from "react";
import { useId } from "react";
import { type Fill, FillPattern } from "./fills.tsx";

export interface Bar {
  key: string;
  name: string;
  parts: readonly { key: string; fill: Fill; value: number; title: string }[];
  /** What stands at its end. */
  end: ReactNode;
}

/** Lying bars, one for each row, to one scale; they grow from the start of the line. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const total = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(1, ...bars.map(total));
  return (
    // The table below says the same in words.
    <div
      aria-hidden
      className="grid grid-cols-[minmax(5.5rem,auto)_1fr_auto] items-center gap-x-3 gap-y-1.5 text-xs"
    >
      {bars.map((bar) => (
        <div key={bar.key} className="contents">
          <bdi className="max-w-40 truncate text-ink-2">{bar.name}</bdi>
          <div className="flex h-4 min-w-0 border-s border-line-strong">
            {bar.parts.map(({ key, ...part }) => (
              <Part key={key} {...part} share={(part.value / most) * 100} />
            ))}
          </div>
          <span className="text-end font-semibold tabular-nums">{bar.end}</span>
        </div>
      ))}
    </div>
  );
}

function Part({ fill, share, title }: { fill: Fill; share: number; title: string }) {
  const id = useId();
  if (share === 0) return null;
  return (
    <svg height="100%" style={{ width: `${share}%` }} className="block border-e border-surface">
      <title>{title}</title>
      <defs>
        <FillPattern id={id} fill={fill} />
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
