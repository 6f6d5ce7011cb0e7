"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { CommandName } from "@/lib/protocol/commands.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import type { CommandBody } from "../_wire/send-command.ts";
import { NewerVersion } from "./newer-version.tsx";
import { isStale } from "./use-obstacle.ts";

interface ReasonedDialogProps<N extends CommandName> {
  title: string;
  text?: string;
  report: Report;
  command: N;
  /** What is sent, given the reason and the version of the report that the person has read. */
  bodyOf: (reason: string, version: number) => CommandBody<N>;
  /** Whether it is about the version that was read: a newer one must be read first. */
  versioned: boolean;
  reason: { label: string; hint: string };
  submit: string;
  ready?: boolean;
  onClose: () => void;
  /** What is chosen besides the reason. */
  children?: ReactNode;
}

/** One command on a report that says why. Closes once the newsroom has it; what was typed outlives a refusal. */
export function ReasonedDialog<N extends CommandName>(props: ReasonedDialogProps<N>) {
  const { report, versioned, ready = true, onClose } = props;
  const t = useTranslations("move");
  const nameOf = useReportName();
  const command = useCommand(props.command);
  const [version, setVersion] = useState(report.version);
  const [reason, setReason] = useState("");
  const stale = versioned && (report.version > version || isStale(command.failure));
  const accept = () => {
    setVersion(report.version);
    command.forget();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await command.run(props.bodyOf(reason.trim(), version))) onClose();
  };
  return (
    <Dialog title={props.title} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-accent ps-3 text-sm">
          <bdi className="font-semibold">{nameOf(report)}</bdi>
        </p>
        {props.text && <p className="text-sm text-ink-2">{props.text}</p>}
        {stale && (
          <NewerVersion
            report={report}
            onAccept={report.version > version ? accept : null}
            text={t("staleText")}
            accept={t("seen", { version: report.version })}
          />
        )}
        {props.children}
        <TextField
          {...props.reason}
          problem={fieldProblems(command.failure).find(({ path }) => path === "reason")?.message}
          required
          value={reason}
          onChange={setReason}
        />
        <FormEnd
          command={{ ...command, failure: isStale(command.failure) ? null : command.failure }}
          ready={!stale && ready && reason.trim() !== ""}
          submit={props.submit}
          sending={t("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
