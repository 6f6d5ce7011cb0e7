"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReasonedDialog } from "../_report/reasoned-dialog.tsx";

interface DisputeDialogProps {
  move: "dispute" | "settle";
  report: Report;
  onClose: () => void;
}

/** Marks a report as disputed, or takes the mark away, with the reason. */
export function DisputeDialog({ move, report, onClose }: DisputeDialogProps) {
  const t = useTranslations("verify");
  return (
    <ReasonedDialog
      title={t(`${move}Title`)}
      text={t(`${move}Text`)}
      report={report}
      command={`report.${move}`}
      bodyOf={(reason, version) => ({ reportId: report.id, version, reason })}
      versioned
      reason={{ label: t(`${move}Reason`), hint: t(`${move}Hint`) }}
      submit={t(`${move}Send`)}
      onClose={onClose}
    />
  );
}
