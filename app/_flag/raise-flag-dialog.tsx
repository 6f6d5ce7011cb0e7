"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import type { PeopleList } from "@/lib/protocol/reads.ts";
import type { FlagKind } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Dialog } from "../_ui/dialog.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { read } from "../_wire/api.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { isBlocking } from "../_wire/selectors.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { KindChoice } from "./kind-choice.tsx";

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
  const [due, setDue] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await raise.run({
      id,
      ...subject,
      kind,
      reason: reason.trim(),
      ...(assigneeId && { assigneeId }),
      ...(due && { dueAt: new Date(due).toISOString() }),
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
        <Labelled label={t("reason")} hint={t("reasonHint")} problem={problemOf("reason")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={3}
              required
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              className="field min-h-20 [field-sizing:content]"
            />
          )}
        </Labelled>
        <div className="grid gap-4 sm:grid-cols-2">
          <AssigneeChoice value={assigneeId} onChange={setAssigneeId} />
          <Labelled label={t("due")} hint={t("dueHint")} problem={problemOf("dueAt")}>
            {(control) => (
              <input
                {...control}
                type="datetime-local"
                value={due}
                onChange={(event) => setDue(event.target.value)}
                className="field"
              />
            )}
          </Labelled>
        </div>
        <Problem failure={raise.failure} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={raise.busy || reason.trim() === ""}>
            {raise.busy ? t("sending") : t("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function AssigneeChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTranslations();
  const [people, setPeople] = useState<PeopleList["people"]>([]);
  useEffect(() => {
    read<PeopleList>("people.list").then(
      (list) => setPeople(list.people),
      // Without the list a flag can still be raised for whoever is free.
      () => {},
    );
  }, []);
  return (
    <Labelled label={t("flag.assignee")}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        >
          <option value="">{t("flag.anyone")}</option>
          {people.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name} · {t(`roles.${role}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
