"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { countSet, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useReports } from "../_wire/hooks.ts";
import { useFiltered } from "./use-filtered.ts";

/** How many of the reports that this screen holds the filter shows. */
export function MatchCount({ filter }: { filter: ReportFilter }) {
  const t = useTranslations("find");
  const { number } = useFormats();
  const all = useReports()?.length;
  // After the list has been drawn: the number may come a moment later.
  const counted = useDeferredValue(filter);
  const shown = useFiltered(counted)?.length;
  if (all === undefined || shown === undefined) return null;
  return (
    <p
      className="ms-auto shrink-0 text-xs whitespace-nowrap text-ink-3 tabular-nums"
      data-testid="match-count"
    >
      {countSet(counted) === 0
        ? t("heldHere", { count: all })
        : t("matches", { shown: number(shown), all: number(all) })}
    </p>
  );
}
