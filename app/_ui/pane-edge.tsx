"use client";

import { ChevronsLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { movePane, usePane } from "./layout.ts";
import { Splitter } from "./splitter.tsx";

/** The share of the list in percent, unless somebody moved it. */
const USUAL = 42;
const RANGE = { least: 24, most: 72, step: 2 };

/**
 * The edge between a list and what was chosen from it. Close to the border, by Enter or by its button the list is
 * closed, and opened again; a double click gives it back its usual share.
 */
export function PaneEdge({ id }: { id: string }) {
  const t = useTranslations("layout");
  const now = usePane(id) ?? USUAL;
  const isClosed = now === 0;
  const before = useRef(USUAL);
  const toggle = () => {
    if (!isClosed) before.current = now;
    movePane(id, isClosed ? before.current : 0);
  };
  return (
    <div className="group relative z-10 hidden shrink-0 desk:block print:hidden">
      <Splitter
        label={t("edge")}
        help={t("edgeHelp")}
        value={now}
        text={isClosed ? t("closed") : t("share", { percent: now })}
        range={RANGE}
        valueAt={shareAt}
        onMove={(share, isLast) => movePane(id, share, isLast)}
        onToggle={toggle}
        onReset={() => movePane(id, null)}
      />
      <button
        type="button"
        aria-label={isClosed ? t("openList") : t("closeList")}
        aria-expanded={!isClosed}
        onClick={toggle}
        className={`absolute start-0 bottom-3 grid h-9 w-5 place-content-center rounded-e-md border border-s-0 bg-surface text-ink-3 transition-opacity hover:bg-hover hover:text-ink focus-visible:opacity-100 ${isClosed ? "" : "opacity-0 group-hover:opacity-100"}`}
      >
        <ChevronsLeft size={13} aria-hidden className={isClosed ? "ltr:-scale-x-100" : "rtl:-scale-x-100"} />
      </button>
    </div>
  );
}

function shareAt(px: number, ofPx: number): number {
  const share = Math.round((px / ofPx) * 100);
  return share < RANGE.least / 2 ? 0 : Math.min(RANGE.most, Math.max(RANGE.least, share));
}
