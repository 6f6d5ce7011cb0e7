"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "../_wire/hooks.ts";
import { type FeedFilter, FILTERS } from "./feed-filter.ts";

interface FeedToolbarProps {
  count: number;
  /** How many are held just now; said on the filter itself, so that none is forgotten. */
  held: number;
  filter: FeedFilter;
  onFilter: (filter: FeedFilter) => void;
  paused: boolean;
  onPause: () => void;
}

/** How many reports, which of them, and the switch that holds the list still. */
export function FeedToolbar({ count, held, filter, onFilter, paused, onPause }: FeedToolbarProps) {
  const t = useTranslations("wire");
  const may = useMay();
  const shown = FILTERS.filter((value) => value !== "flagged" || may("flag.read"));
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 border-b ps-3.5 pe-2 desk:h-10">
      <fieldset className="flex items-center gap-0.5">
        <legend className="sr-only">{t("filterLabel")}</legend>
        {shown.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={filter === value}
            onClick={() => onFilter(value)}
            className="min-h-11 rounded-md px-2 text-xs whitespace-nowrap text-ink-3 desk:px-2.5 hover:bg-hover hover:text-ink aria-pressed:bg-raised aria-pressed:font-semibold aria-pressed:text-ink desk:min-h-7"
          >
            {t(value)}
            {value === "held" && held > 0 && (
              <>
                <span
                  aria-hidden
                  className="ms-1.5 inline-block min-w-4 rounded-full bg-urgent px-1 text-center text-2xs leading-4 font-semibold text-surface tabular-nums"
                >
                  {held}
                </span>
                <span className="sr-only">({t("heldCount", { count: held })})</span>
              </>
            )}
          </button>
        ))}
      </fieldset>
      <span className="ms-auto hidden truncate text-xs text-ink-3 sm:block">{t("count", { count })}</span>
      <button
        type="button"
        aria-pressed={paused}
        onClick={onPause}
        className="ms-auto inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-2.5 text-xs whitespace-nowrap text-ink-2 sm:ms-0 hover:bg-hover aria-pressed:bg-urgent-soft aria-pressed:text-urgent desk:min-h-7"
      >
        {paused ? (
          <Play size={13} aria-hidden className="rtl:-scale-x-100" />
        ) : (
          <Pause size={13} aria-hidden />
        )}
        <span className="sr-only sm:not-sr-only">{paused ? t("resume") : t("pause")}</span>
      </button>
    </div>
  );
}
