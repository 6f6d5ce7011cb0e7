"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";

/** Under a title in a list: why the report may not be used, else what its newest version changed; else nothing. */
export function ReportNote({ report }: { report: Pick<Report, "state" | "stateReason" | "advisory"> }) {
  const t = useTranslations("life");
  const { state, stateReason: reason, advisory } = report;
  if (reason && (state === "held" || state === "killed" || state === "spiked")) {
    return (
      <span className={`mt-0.5 line-clamp-2 text-start text-xs font-semibold ${TONES[state]}`}>
        {t("reason")}: <bdi>{reason}</bdi>
      </span>
    );
  }
  if (!advisory) return null;
  return (
    <span className="mt-0.5 line-clamp-1 border-s-2 border-bolt ps-2 text-start text-xs text-ink-2">
      <bdi>{advisory}</bdi>
    </span>
  );
}

const TONES = { held: "text-urgent", killed: "text-flash", spiked: "text-ink-2" } as const;
