"use client";

import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { useCommand } from "../_ui/use-command.ts";
import { NoteForm } from "./note-form.tsx";

/** Opening a flag again, for a reason. */
export function ReopenFlag({ flag, onEnd }: { flag: Flag; onEnd: () => void }) {
  const t = useTranslations("flag");
  const reopen = useCommand("flag.reopen");
  const send = async (reason: string) => {
    const answer = await reopen.run({ flagId: flag.id, reason });
    if (answer) onEnd();
  };
  return (
    <NoteForm
      what="flag.reopen"
      flagId={flag.id}
      label={t("reopenReason")}
      submit={t("confirmReopen")}
      required
      late={flag.state !== "resolved"}
      command={reopen}
      onSubmit={send}
      onCancel={onEnd}
    />
  );
}
