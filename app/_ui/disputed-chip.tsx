"use client";

import { MessageCircleWarning } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip } from "./chip.tsx";

/** That what a report says is disputed; nothing when it is not, or when nothing of it is left to be. */
export function DisputedChip({ report }: { report: Pick<Report, "disputed" | "state"> }) {
  const t = useTranslations("verify");
  if (report.disputed === null || report.state === "killed") return null;
  return (
    <Chip tone="urgent" title={report.disputed}>
      <MessageCircleWarning size={12} aria-hidden />
      {t("disputed")}
    </Chip>
  );
}
