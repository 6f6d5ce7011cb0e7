"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { AssigneeChoice } from "./assignee-choice.tsx";
import { DueField } from "./due-field.tsx";
import { forgetMove } from "./known-moves.ts";
import { useDue } from "./use-due.ts";

/** Puts a flag to somebody else, or until another time. Closes once the newsroom has it; its note is kept until then. */
export function ReassignDialog({ flag, onClose }: { flag: Flag; onClose: () => void }) {
  const t = useTranslations("flag");
  const reassign = useCommand("flag.reassign");
  const [assigneeId, setAssigneeId] = useState(flag.assigneeId ?? "");
  const due = useDue(flag.dueAt);
  const [kept, keep] = useKeptWords("flag.reassign", flag.id);
  const note = kept ?? "";
  const isSame = due.changed === undefined && assigneeId === (flag.assigneeId ?? "");
  const known = flag.assigneeId === null ? undefined : { id: flag.assigneeId, name: flag.assigneeName ?? "" };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = note.trim();
    const answer = await reassign.run({
      flagId: flag.id,
      assigneeId: assigneeId || null,
      ...(due.changed && { dueAt: due.changed }),
      ...(given && { note: given }),
    });
    if (!answer) return;
    // Who did it need not be told of it.
    if (answer.event.payload.flag) forgetMove(answer.event.payload.flag);
    keep(null);
    onClose();
  };
  return (
    <Dialog title={t("reassignTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <div className="flex items-start gap-2 border-s-3 border-flag ps-3 text-sm">
          <FlagChip kind={flag.kind} />
          <p dir="auto" className="line-clamp-3 min-w-0 flex-1 text-start">
            {flag.reason}
          </p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <AssigneeChoice value={assigneeId} known={known} onChange={setAssigneeId} />
          <DueField
            value={due.field}
            hint={flag.dueAt ? t("dueKept") : t("dueHint")}
            problem={fieldProblems(reassign.failure).find(({ path }) => path === "dueAt")?.message}
            onChange={due.setField}
          />
        </div>
        <TextField
          label={t("reassignNote")}
          readOnly={reassign.busy}
          value={note}
          onChange={(words) => keep(words || null)}
        />
        <FormEnd
          command={reassign}
          ready={!isSame}
          submit={t("submitReassign")}
          sending={t("reassigning")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
