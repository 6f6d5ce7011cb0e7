"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { AdvisoryField } from "./advisory-field.tsx";
import { ChangeChoice } from "./change-choice.tsx";
import { commandOf, type EditAs } from "./edit-as.ts";
import { EditFields } from "./edit-fields.tsx";
import { keptText } from "./kept-text.ts";
import { NewerVersion } from "./newer-version.tsx";
import { SendBar } from "./send-bar.tsx";
import { TakenOver } from "./taken-over.tsx";
import { useAdvisory } from "./use-advisory.ts";
import { useClaimWhileEditing } from "./use-claim-while-editing.ts";
import { useDraft } from "./use-draft.ts";
import { useEditorKeys } from "./use-editor-keys.ts";
import { useKeeping } from "./use-kept-text.ts";
import { isStale, useObstacle } from "./use-obstacle.ts";

const LeaveDialog = part(() => import("./leave-dialog.tsx").then((module) => module.LeaveDialog));

interface ReportEditorProps {
  report: Report;
  startAs: EditAs;
  onDone: () => void;
}

/**
 * Editing in place, as an amendment or as a change on the wire. Whatever is in the way, what was typed stays; if
 * somebody was faster, their version is shown, and sending goes on top. It is claimed for as long as it is edited.
 */
export function ReportEditor({ report, startAs, onDone }: ReportEditorProps) {
  const t = useTranslations("amend");
  const me = useSessionInfo()?.user.id;
  const [kept] = useState(() => (me === undefined ? null : keptText(me, report.id)));
  const [as, setAs] = useState(startAs);
  const draft = useDraft(report, kept);
  const { base, fields, changes, theirs } = draft;
  const command = useCommand(commandOf(as));
  const line = useAdvisory(base, fields, as, kept?.advisory ?? null);
  const { keptAt, forget } = useKeeping(report.id, as, draft, line);
  const taken = useClaimWhileEditing(report);
  const obstacle = useObstacle(commandOf(as), report);
  const canAmend = useObstacle("report.amend", report) === undefined;
  const isBehind = report.version > base.version;
  const stale = isBehind || isStale(command.failure);
  const advisory = line.text.trim();
  const unchanged = Object.keys(changes).length === 0;
  const ready = !command.busy && !unchanged && !stale && !obstacle && (as === "amend" || advisory !== "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const answer = await command.run({
      reportId: report.id,
      version: base.version,
      ...changes,
      ...(advisory && { advisory }),
      ...((as === "add" || as === "writethru") && { change: as }),
    });
    if (!answer) return;
    forget();
    onDone();
  };
  const accept = () => {
    draft.rebase();
    command.forget();
  };
  const [leaving, setLeaving] = useState(false);
  const isTyped = !unchanged || (!line.isProposed && advisory !== "");
  const leave = () => (isTyped ? setLeaving(true) : onDone());
  const form = useEditorKeys(leave);
  const problemOf = (path: string) =>
    fieldProblems(command.failure).find((field) => field.path === path)?.message;
  return (
    <form ref={form} onSubmit={submit} aria-label={t("title")} className="space-y-4">
      {taken && <TakenOver taken={taken} report={report} mine={fields} onTake={draft.set} onLeave={onDone} />}
      {stale && (
        <NewerVersion report={report} mine={fields} onTake={draft.set} onAccept={isBehind ? accept : null} />
      )}
      {theirs && !stale && <NewerVersion report={theirs} mine={fields} onTake={draft.set} onAccept={null} />}
      {as !== "amend" && <ChangeChoice report={report} value={as} onChange={setAs} />}
      <EditFields report={report} fields={fields} onChange={draft.set} problemOf={problemOf} />
      <AdvisoryField line={line} required={as !== "amend"} problem={problemOf("advisory")} />
      {!isStale(command.failure) && <Problem failure={command.failure} />}
      <SendBar
        as={as}
        obstacle={obstacle}
        onAmend={as !== "amend" && canAmend ? () => setAs("amend") : null}
        busy={command.busy}
        ready={ready}
        unchanged={unchanged}
        keptAt={keptAt}
        onCancel={onDone}
      />
      {leaving && (
        <LeaveDialog
          onStay={() => setLeaving(false)}
          onKeep={onDone}
          onThrowAway={() => {
            forget();
            onDone();
          }}
        />
      )}
    </form>
  );
}
