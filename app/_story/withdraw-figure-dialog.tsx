"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Story, StoryFigure } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";

interface WithdrawFigureDialogProps {
  story: Story;
  figure: StoryFigure;
  onClose: () => void;
}

/** Lets a figure count no more, for a reason. Closes once the newsroom has it. */
export function WithdrawFigureDialog({ story, figure, onClose }: WithdrawFigureDialogProps) {
  const t = useTranslations("figure");
  const withdraw = useCommand("figure.withdraw");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { storyId: story.id, figureId: figure.id, reason: reason.trim() };
    if (await withdraw.run(body)) onClose();
  };
  return (
    <Dialog title={t("withdrawTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="text-sm text-ink-2">{t("withdrawText")}</p>
        <TextField label={t("withdrawReason")} required value={reason} onChange={setReason} />
        <FormEnd
          command={withdraw}
          ready={reason.trim() !== ""}
          submit={t("withdraw")}
          sending={t("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
