"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReasonedDialog } from "../_report/reasoned-dialog.tsx";
import { Rest } from "./rest.tsx";
import { useFlashRest } from "./use-flash-rest.ts";

/** Asks a second person to make a report a FLASH. */
export function AskFlashDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations("flash");
  const rest = useFlashRest();
  return (
    <ReasonedDialog
      title={t("askTitle")}
      text={t("askText")}
      report={report}
      command="flash.ask"
      bodyOf={(reason, version) => ({ reportId: report.id, version, reason })}
      versioned
      reason={{ label: t("askReason"), hint: t("askHint") }}
      submit={t("askSend")}
      onClose={onClose}
    >
      {rest && <Rest until={rest} />}
    </ReasonedDialog>
  );
}
