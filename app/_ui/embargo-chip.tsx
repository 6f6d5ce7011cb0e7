"use client";

import { TimerReset } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Chip } from "./chip.tsx";
import { useFormats } from "./use-formats.ts";

/** Until when a report is under embargo, in a row; nothing while it is not. */
export function EmbargoChip({ report }: { report: Pick<Report, "embargoUntil"> }) {
  const t = useTranslations("embargo");
  const { moment } = useFormats();
  if (report.embargoUntil === null) return null;
  return (
    <Chip tone="urgent">
      <TimerReset size={12} aria-hidden />
      {t("until", { time: isolate(moment(report.embargoUntil)) })}
    </Chip>
  );
}
