"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReasonedDialog } from "../_report/reasoned-dialog.tsx";

interface RefuseFlashDialogProps {
  report: Report;
  /** Whether it is the person's own request. */
  own: boolean;
  onClose: () => void;
}

/** Turns a request for a FLASH down, or takes one's own back, with the reason. */
export function RefuseFlashDialog({ report, own, onClose }: RefuseFlashDialogProps) {
  const t = useTranslations("flash");
  const move = own ? "withdraw" : "refuse";
  return (
    <ReasonedDialog
      title={t(`${move}Title`)}
      report={report}
      command="flash.refuse"
      bodyOf={(reason) => ({ reportId: report.id, reason })}
      versioned={false}
      reason={{ label: t(`${move}Reason`), hint: t("deskHint") }}
      submit={t(move)}
      onClose={onClose}
    />
  );
}
