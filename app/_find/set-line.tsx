"use client";

import { useTranslations } from "next-intl";
import { NO_FILTER, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { ViewActions } from "../_view/view-actions.tsx";
import { SetChips } from "./set-chips.tsx";
import type { ChangeFilter } from "./use-filter.ts";

interface SetLineProps {
  filter: ReportFilter;
  onChange: ChangeFilter;
  /** Whether it may be kept as a view. */
  hasViews: boolean;
}

/** What is set, the way to let go of all of it, and to keep it. */
export function SetLine({ filter, onChange, hasViews }: SetLineProps) {
  const t = useTranslations("find");
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-2 pt-0.5 pb-1.5 desk:pt-0">
      <SetChips filter={filter} onChange={onChange} />
      <button
        type="button"
        onClick={() => onChange(NO_FILTER)}
        className="min-h-11 rounded-md px-2 text-xs text-ink-2 hover:bg-hover hover:text-ink desk:min-h-7"
      >
        {t("clear")}
      </button>
      {hasViews && <ViewActions filter={filter} />}
    </div>
  );
}
