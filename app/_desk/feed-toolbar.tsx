"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "../_wire/hooks.ts";
import { type FeedFilter, FILTERS } from "./feed-filter.ts";

interface FeedToolbarProps {
  count: number;
  filter: FeedFilter;
  onFilter: (filter: FeedFilter) => void;
  paused: boolean;
  onPause: () => void;
}

/** How many reports, which of them, and the switch that holds the list still. */
export function FeedToolbar({ count, filter, onFilter, paused, onPause }: FeedToolbarProps) {
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
            className="min-h-11 rounded-md px-2.5 text-xs text-ink-3 hover:bg-hover hover:text-ink aria-pressed:bg-raised aria-pressed:font-semibold aria-pressed:text-ink desk:min-h-7"
          >
            {t(value)}
          </button>
        ))}
      </fieldset>
      <span className="ms-auto truncate text-xs text-ink-3">{t("count", { count })}</span>
      <button
        type="button"
        aria-pressed={paused}
        onClick={onPause}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-2.5 text-xs whitespace-nowrap text-ink-2 hover:bg-hover aria-pressed:bg-urgent-soft aria-pressed:text-urgent desk:min-h-7"
      >
        {paused ? (
          <Play size={13} aria-hidden className="rtl:-scale-x-100" />
        ) : (
          <Pause size={13} aria-hidden />
        )}
        {paused ? t("resume") : t("pause")}
      </button>
    </div>
  );
}
