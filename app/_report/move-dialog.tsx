"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { InTheWay } from "./in-the-way.tsx";
import { NewerVersion } from "./newer-version.tsx";
import { isStale, useObstacle } from "./use-obstacle.ts";

export type Move = "hold" | "release" | "kill" | "spike" | "restore";

const NEEDS_REASON: ReadonlySet<Move> = new Set(["hold", "kill", "spike"]);

interface MoveDialogProps {
  move: Move;
  report: Report;
  onClose: () => void;
}

/** One move of a report with its reason; a kill asks for a second, deliberate step. Closes once the newsroom has it. */
export function MoveDialog({ move, report, onClose }: MoveDialogProps) {
  const t = useTranslations("move");
  const nameOf = useReportName();
  const command = useCommand(`report.${move}`);
  const [version, setVersion] = useState(report.version);
  const [reason, setReason] = useState("");
  const [meant, setMeant] = useState(move !== "kill");
  const obstacle = useObstacle(`report.${move}`, report);
  const stale = report.version > version || isStale(command.failure);
  const needsReason = NEEDS_REASON.has(move);
  const accept = () => {
    setVersion(report.version);
    command.forget();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    const answer = await command.run({ reportId: report.id, version, ...(given && { reason: given }) });
    if (answer) onClose();
  };
  const ready = meant && !stale && !obstacle && (!needsReason || reason.trim() !== "");
  return (
    <Dialog title={t(`${move}Title`)} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className={`border-s-3 ps-3 text-sm ${move === "kill" ? "border-flash" : "border-urgent"}`}>
          <bdi className="font-semibold">{nameOf(report)}</bdi>
        </p>
        <p className="text-sm text-ink-2">{t(`${move}Text`)}</p>
        {stale && !obstacle && (
          <NewerVersion
            report={report}
            onAccept={report.version > version ? accept : null}
            text={t("staleText")}
            accept={t("seen", { version: report.version })}
          />
        )}
        <Labelled
          label={t(`${move}Reason`)}
          hint={t(`${move}Hint`)}
          problem={fieldProblems(command.failure).find(({ path }) => path === "reason")?.message}
        >
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={3}
              required={needsReason}
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              className="field min-h-20 [field-sizing:content]"
            />
          )}
        </Labelled>
        {move === "kill" && <MeansIt checked={meant} onChange={setMeant} />}
        <InTheWay obstacle={obstacle} />
        <FormEnd
          command={{ ...command, failure: isStale(command.failure) ? null : command.failure }}
          ready={ready}
          submit={t(move)}
          sending={t("sending")}
          look={move === "kill" ? "danger" : "primary"}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

function MeansIt({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const t = useTranslations("move");
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-flash/50 bg-flash-soft px-3 py-2.5 text-sm font-semibold text-pretty text-flash">
      <input
        type="checkbox"
        required
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-4 shrink-0 accent-flash"
      />
      {t("killConfirm")}
    </label>
  );
}
