"use client";

import { MessageCircleWarning } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";

const DisputeDialog = part(() => import("./dispute-dialog.tsx").then((module) => module.DisputeDialog));

/** That a report is disputed and why, for everybody who reads it; nothing when it is not. */
export function DisputedNotice({ report }: { report: Report }) {
  const t = useTranslations("verify");
  const may = useMay();
  const [settling, settle] = useState(false);
  if (report.disputed === null || report.state === "killed") return null;
  return (
    <div
      role="status"
      data-testid="disputed-notice"
      className="rounded-xl border border-dashed border-urgent bg-urgent-soft p-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="flex items-start gap-2 font-semibold text-urgent">
          <MessageCircleWarning size={18} aria-hidden className="mt-1 shrink-0" />
          {t("disputedTitle")}
        </p>
        {may("report.settle", { report }) && (
          <Button size="small" onClick={() => settle(true)}>
            {t("settle")}
          </Button>
        )}
      </div>
      <p dir="auto" className="mt-1 text-start whitespace-pre-wrap">
        {report.disputed}
      </p>
      {settling && <DisputeDialog move="settle" report={report} onClose={() => settle(false)} />}
    </div>
  );
}
