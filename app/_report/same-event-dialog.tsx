"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { ReportChoice } from "../_verify/report-choice.tsx";

/** Says that a report tells of the same event as another one of the wire, whatever their texts say. */
export function SameEventDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations("duplicate");
  const confirm = useCommand("duplicate.confirm");
  const [ofId, choose] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ofId !== null && (await confirm.run({ reportId: report.id, ofId }))) onClose();
  };
  return (
    <Dialog title={t("choose")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="text-sm text-ink-2">{t("chooseText")}</p>
        <ReportChoice except={report.id} value={ofId} onChange={choose} />
        <FormEnd
          command={confirm}
          ready={ofId !== null}
          submit={t("confirm")}
          sending={t("confirm")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
