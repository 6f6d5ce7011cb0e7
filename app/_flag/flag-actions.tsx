"use client";

import { Check, Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay } from "../_wire/hooks.ts";

/** Taking a flag on, and being done with it. */
export function FlagActions({ flag }: { flag: Flag }) {
  const t = useTranslations("flag");
  const may = useMay();
  const acknowledge = useCommand("flag.acknowledge");
  const [resolving, setResolving] = useState(false);
  const canAcknowledge = flag.state === "raised" && may("flag.acknowledge", { flag });
  const canResolve = may("flag.resolve", { flag });
  if (!canAcknowledge && !canResolve) return null;
  if (resolving) return <ResolveForm flag={flag} onCancel={() => setResolving(false)} />;
  return (
    <div className="mt-2 space-y-2">
      <div className="flex flex-wrap gap-2">
        {canAcknowledge && (
          <Button
            size="small"
            disabled={acknowledge.busy}
            onClick={() => void acknowledge.run({ flagId: flag.id })}
          >
            <Eye size={13} aria-hidden />
            {t("acknowledge")}
          </Button>
        )}
        {canResolve && (
          <Button size="small" onClick={() => setResolving(true)}>
            <Check size={13} aria-hidden />
            {t("resolve")}
          </Button>
        )}
      </div>
      <Problem failure={acknowledge.failure} />
    </div>
  );
}

function ResolveForm({ flag, onCancel }: { flag: Flag; onCancel: () => void }) {
  const t = useTranslations("flag");
  const resolve = useCommand("flag.resolve");
  const [note, setNote] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void resolve.run({ flagId: flag.id, ...(note.trim() && { note: note.trim() }) });
  };
  return (
    <form onSubmit={submit} className="mt-2 space-y-2">
      <Labelled label={t("note")}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            className="field min-h-16 [field-sizing:content]"
          />
        )}
      </Labelled>
      <Problem failure={resolve.failure} />
      <div className="flex gap-2">
        <Button type="submit" look="primary" size="small" disabled={resolve.busy}>
          {t("confirmResolve")}
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
