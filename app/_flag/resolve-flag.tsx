"use client";

import { TimerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { useCommand } from "../_ui/use-command.ts";
import { NoteForm } from "./note-form.tsx";
import { useDueEmbargoes } from "./use-due-embargoes.ts";

/** Being done with a flag, with a note; what it lets out on the wire is said before. */
export function ResolveFlag({ flag, onEnd }: { flag: Flag; onEnd: () => void }) {
  const t = useTranslations("flag");
  const resolve = useCommand("flag.resolve");
  const isDone = flag.state === "resolved";
  const send = async (note: string) => {
    const answer = await resolve.run({ flagId: flag.id, ...(note && { note }) });
    if (answer) onEnd();
  };
  return (
    <>
      {!isDone && <GoesOut flag={flag} />}
      <NoteForm
        what="flag.resolve"
        flagId={flag.id}
        label={t("note")}
        submit={t("confirmResolve")}
        late={isDone}
        command={resolve}
        onSubmit={send}
        onCancel={onEnd}
      />
    </>
  );
}

/** The published reports whose embargo is over and that this flag alone still keeps. */
function GoesOut({ flag }: { flag: Flag }) {
  const t = useTranslations("embargo");
  const due = useDueEmbargoes();
  const count = due.filter(
    ({ report, blocks }) => report.state === "published" && blocks.length === 1 && blocks[0]?.id === flag.id,
  ).length;
  if (count === 0) return null;
  return (
    <p role="status" data-testid="goes-out" className="mt-2 flex items-start gap-2 text-sm text-urgent">
      <TimerOff size={15} aria-hidden className="mt-1 shrink-0" />
      {t("goesOut", { count })}
    </p>
  );
}
