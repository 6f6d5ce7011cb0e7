"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { fieldProblems } from "../_wire/api-failure.ts";

/** Ends an embargo before its time, with the reason. Closes once the newsroom has it. */
export function LiftDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations("embargo");
  const move = useTranslations("move");
  const nameOf = useReportName();
  const command = useCommand("report.lift");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (await command.run({ reportId: report.id, ...(given && { reason: given }) })) onClose();
  };
  return (
    <Dialog title={t("lift")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-urgent ps-3 text-sm">
          <bdi className="font-semibold">{nameOf(report)}</bdi>
        </p>
        <p className="text-sm text-ink-2">{t(report.state === "filed" ? "liftFiledText" : "liftText")}</p>
        <TextField
          label={t("liftReason")}
          hint={t("liftHint")}
          problem={fieldProblems(command.failure).find(({ path }) => path === "reason")?.message}
          value={reason}
          onChange={setReason}
        />
        <FormEnd
          command={command}
          ready={report.embargoUntil !== null}
          submit={t("lift")}
          sending={move("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
