"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { NO_FILTER, type ReportFilter } from "@/lib/domain/report-filter.ts";
import type { ChangeFilter } from "./use-filter.ts";
import { type SetField, useFilterWords } from "./use-filter-words.ts";

/** What is set, in words; a press on one takes it away. */
export function SetChips({ filter, onChange }: { filter: ReportFilter; onChange: ChangeFilter }) {
  const t = useTranslations("find");
  const said = useFilterWords(filter);
  const without = (fields: SetField["fields"]) => {
    const cleared = Object.fromEntries(fields.map((field) => [field, NO_FILTER[field]]));
    onChange({ ...filter, ...cleared });
  };
  return (
    <ul aria-label={t("set")} className="contents">
      {said.map(({ fields, label, values }) => (
        <li key={label} className="max-w-full">
          <button
            type="button"
            title={t("takeAway")}
            onClick={() => without(fields)}
            className="inline-flex min-h-11 max-w-full items-center gap-1 rounded-md border border-accent/40 bg-accent-soft ps-2 pe-1.5 text-xs text-accent hover:border-accent desk:min-h-7"
          >
            <span className="sr-only">{t("takeAway")} </span>
            <span className="truncate">
              {label}: <bdi className="font-semibold">{values}</bdi>
            </span>
            <X size={13} aria-hidden className="shrink-0" />
          </button>
        </li>
      ))}
    </ul>
  );
}
