"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** How often, in minutes, somebody can be set to check in. */
export const INTERVALS = [15, 30, 60, 120, 240, 480, 720, 1_440] as const;

/** An interval in words, in hours where it is whole hours; null is not at all. */
export function useIntervalWords(): (minutes: number | null) => string {
  const t = useTranslations("people");
  return useCallback(
    (minutes) => {
      if (minutes === null) return t("unwatched");
      return minutes % 60 === 0 ? t("hours", { count: minutes / 60 }) : t("minutes", { count: minutes });
    },
    [t],
  );
}
