"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";

interface MoveStoryDialogProps {
  move: "close" | "reopen";
  story: Story;
  onClose: () => void;
}

/** Closes a story or opens it again, with the reason for it. Closes itself once the newsroom has it. */
export function MoveStoryDialog({ move, story, onClose }: MoveStoryDialogProps) {
  const t = useTranslations("story");
  const command = useCommand(`story.${move}`);
  const [version] = useState(story.version);
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    const body = { storyId: story.id, version: story.version, ...(given && { reason: given }) };
    if (await command.run(body)) onClose();
  };
  return (
    <Dialog title={t(`${move}Title`)} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-line-strong ps-3 text-sm">
          <bdi className="font-semibold">{story.headline}</bdi>
        </p>
        <p className="text-sm text-ink-2">{t(`${move}Text`)}</p>
        {story.version > version && !command.busy && (
          <p role="status" className="text-sm text-urgent">
            {t("changedMeanwhile")}
          </p>
        )}
        <TextField label={t("moveReason")} hint={t("moveHint")} value={reason} onChange={setReason} />
        <FormEnd command={command} ready submit={t(move)} sending={t("saving")} onClose={onClose} />
      </form>
    </Dialog>
  );
}
