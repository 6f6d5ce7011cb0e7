"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { AdvisoryField } from "./advisory-field.tsx";
import { ChangeChoice } from "./change-choice.tsx";
import { commandOf, type EditAs } from "./edit-as.ts";
import { EditFields } from "./edit-fields.tsx";
import { InTheWay } from "./in-the-way.tsx";
import { NewerVersion } from "./newer-version.tsx";
import { useAdvisory } from "./use-advisory.ts";
import { useDraft } from "./use-draft.ts";
import { isStale, useObstacle } from "./use-obstacle.ts";

interface ReportEditorProps {
  report: Report;
  startAs: EditAs;
  onDone: () => void;
}

/**
 * Editing in place, as an amendment or as a change on the wire. Whatever is in the way, what was typed stays; if
 * somebody was faster, their version is shown, and sending goes on top.
 */
export function ReportEditor({ report, startAs, onDone }: ReportEditorProps) {
  const [as, setAs] = useState(startAs);
  const draft = useDraft(report);
  const { base, fields, changes, theirs } = draft;
  const command = useCommand(commandOf(as));
  const line = useAdvisory(base, fields, as);
  const obstacle = useObstacle(commandOf(as), report);
  const isBehind = report.version > base.version;
  const stale = isBehind || isStale(command.failure);
  const advisory = line.text.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await command.run({
      reportId: report.id,
      version: base.version,
      ...changes,
      ...(advisory && { advisory }),
      ...((as === "add" || as === "writethru") && { change: as }),
    });
    if (answer) onDone();
  };
  const accept = () => {
    draft.rebase();
    command.forget();
  };
  const problemOf = (path: string) =>
    fieldProblems(command.failure).find((field) => field.path === path)?.message;
  return (
    <form onSubmit={submit} className="space-y-4">
      {stale && <NewerVersion report={report} onAccept={isBehind ? accept : null} />}
      {theirs && !stale && <NewerVersion report={theirs} onAccept={null} />}
      {as !== "amend" && <ChangeChoice report={report} value={as} onChange={setAs} />}
      <EditFields report={report} fields={fields} onChange={draft.set} problemOf={problemOf} />
      <AdvisoryField line={line} required={as !== "amend"} problem={problemOf("advisory")} />
      <InTheWay obstacle={obstacle} />
      {!isStale(command.failure) && <Problem failure={command.failure} />}
      <Submit
        as={as}
        busy={command.busy}
        ready={!stale && !obstacle && (as === "amend" || advisory !== "")}
        unchanged={Object.keys(changes).length === 0}
        onCancel={onDone}
      />
    </form>
  );
}

interface SubmitProps {
  as: EditAs;
  busy: boolean;
  ready: boolean;
  unchanged: boolean;
  onCancel: () => void;
}

function Submit({ as, busy, ready, unchanged, onCancel }: SubmitProps) {
  const t = useTranslations("amend");
  const [idle, sending] = as === "amend" ? (["save", "saving"] as const) : (["send", "sending"] as const);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" look="primary" disabled={busy || unchanged || !ready}>
        {t(busy ? sending : idle)}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {t("cancel")}
      </Button>
      {unchanged && <span className="text-xs text-ink-3">{t("unchanged")}</span>}
    </div>
  );
}
