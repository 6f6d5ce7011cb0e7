"use client";

import { type ReactNode, type SyntheticEvent, useState } from "react";

interface Tip {
  words: string;
  top: number;
}

/** The frame of the rail: while it is only icons, the word of the one under the pointer or the focus stands beside it. */
export function RailTip({ children }: { children: ReactNode }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const show = (event: SyntheticEvent) => setTip(tipOf(event.target as Element));
  const hide = () => setTip(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows again what the links in it are called
    <div
      data-rail-frame
      onPointerOver={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
      className="relative z-20 hidden w-52 shrink-0 flex-col border-e bg-surface desk:flex slim:w-13 print:hidden"
    >
      {children}
      {tip && (
        <span
          aria-hidden
          style={{ top: tip.top }}
          className="pointer-events-none absolute start-full ms-1.5 hidden -translate-y-1/2 rounded-md bg-ink px-2 py-0.5 text-xs whitespace-nowrap text-surface shadow-pop slim:block"
        >
          {tip.words}
        </span>
      )}
    </div>
  );
}

function tipOf(target: Element): Tip | null {
  const line = target.closest<HTMLElement>("[data-tip]");
  const frame = line?.closest("[data-rail-frame]");
  if (!line || !frame) return null;
  const { top, height } = line.getBoundingClientRect();
  return { words: line.dataset.tip ?? "", top: top + height / 2 - frame.getBoundingClientRect().top };
}
