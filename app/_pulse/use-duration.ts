"use client";

import { useMemo } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";

const UNITS = [
  ["day", 86_400_000, 2],
  ["hour", 3_600_000, 1.5],
  ["minute", 60_000, 1],
] as const;

/** A length of time in the largest unit that it has enough of: "40 min", "1.5 h", "3 days". */
export function useDuration(): (ms: number | null) => string {
  const lang = useLang();
  return useMemo(() => {
    const formats = [...UNITS, ["second", 1_000, 0] as const].map(([unit, unitMs, least]) => {
      const format = new Intl.NumberFormat(formatTag(lang), {
        style: "unit",
        unit,
        unitDisplay: "short",
        maximumFractionDigits: unit === "hour" ? 1 : 0,
      });
      return { unitMs, least, write: (ms: number) => format.format(ms / unitMs) };
    });
    return (ms) => {
      if (ms === null) return "–";
      return formats.find(({ unitMs, least }) => ms >= least * unitMs)?.write(ms) ?? "";
    };
  }, [lang]);
}
