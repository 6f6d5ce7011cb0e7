"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { FlagKind } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { isBlocking } from "../_wire/selectors.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { AssigneeChoice } from "./assignee-choice.tsx";
import { DueField } from "./due-field.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { useDue } from "./use-due.ts";

interface RaiseFlagDialogProps {
  subject: { reportId: string } | { storyId: string };
  /** The headline of what is flagged. */
  about: string;
  onClose: () => void;
}

/** A supervisor's mark: kind, reason, for whom, until when. Closes once the newsroom has it. */
export function RaiseFlagDialog({ subject, about, onClose }: RaiseFlagDialogProps) {
  const t = useTranslations("flag");
  const raise = useCommand("flag.raise");
  const [id] = useState(() => uuidv7());
  const [kind, setKind] = useState<FlagKind>("verify");
  const [reason, setReason] = useState("");
  const [assigneeId, setAssigneeId] = useState("");
  const due = useDue();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await raise.run({
      id,
      ...subject,
      kind,
      reason: reason.trim(),
      ...(assigneeId && { assigneeId }),
      ...(due.changed && { dueAt: due.changed }),
    });
    if (answer) onClose();
  };
  const problemOf = (path: string) =>
    fieldProblems(raise.failure).find((field) => field.path === path)?.message;
  return (
    <Dialog title={t("raise")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-flag ps-3 text-sm text-ink-2">
          {"reportId" in subject ? t("onReport") : t("onStory")}{" "}
          <bdi className="font-semibold text-ink">{about}</bdi>
        </p>
        <KindChoice value={kind} onChange={setKind} />
        {isBlocking({ kind }) && (
          <p className="flex items-center gap-1.5 text-sm text-flag">
            <Lock size={14} aria-hidden />
            {t("blocks")}
          </p>
        )}
        <TextField
          label={t("reason")}
          hint={t("reasonHint")}
          problem={problemOf("reason")}
          rows={3}
          required
          value={reason}
          onChange={setReason}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <AssigneeChoice value={assigneeId} onChange={setAssigneeId} />
          <DueField
            value={due.field}
            hint={t("dueHint")}
            problem={problemOf("dueAt")}
            onChange={due.setField}
          />
        </div>
        <FormEnd
          command={raise}
          ready={reason.trim() !== ""}
          submit={t("submit")}
          sending={t("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
