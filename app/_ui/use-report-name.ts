"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { useFormats } from "./use-formats.ts";

/** What a report is called: by its headline; one without words by its slug, or by its wire number. */
export function useReportName(): (report: Pick<Report, "headline" | "slug" | "filedSeq">) => string {
  const t = useTranslations("life");
  const { number } = useFormats();
  return useCallback(
    ({ headline, slug, filedSeq }) =>
      headline || slug || t("number", { number: wireNumber(number(filedSeq)) }),
    [t, number],
  );
}
