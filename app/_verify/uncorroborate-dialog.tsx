"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReasonedDialog } from "../_report/reasoned-dialog.tsx";

interface UncorroborateDialogProps {
  report: Report;
  otherId: string;
  onClose: () => void;
}

/** Takes the link between two reports away, with the reason. */
export function UncorroborateDialog({ report, otherId, onClose }: UncorroborateDialogProps) {
  const t = useTranslations("verify");
  return (
    <ReasonedDialog
      title={t("uncorroborate")}
      text={t("uncorroborateText")}
      report={report}
      command="report.uncorroborate"
      bodyOf={(reason) => ({ reportId: report.id, otherId, reason })}
      versioned={false}
      reason={{ label: t("uncorroborateReason"), hint: t("deskHint") }}
      submit={t("uncorroborateSend")}
      onClose={onClose}
    />
  );
}
