"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { View } from "@/lib/protocol/views.ts";
import { Button } from "../_ui/button.tsx";
import { Newer } from "../_ui/newer.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { filterOf } from "./match-view.ts";
import { RemoveView } from "./remove-view.tsx";
import { useViews } from "./use-views.ts";
import { type ViewDraft, ViewFields } from "./view-fields.tsx";

/** Renames a view, sets how it tells of what comes into it, or removes it. */
export function ChangeView({ view, onDone }: { view: View; onDone: () => void }) {
  const t = useTranslations("view");
  const now = useViews().find(({ id }) => id === view.id);
  // What this person looked at when they began: only that may be replaced unasked.
  const [seen, setSeen] = useState(view);
  const [draft, setDraft] = useState<ViewDraft>(view);
  const [isRemoving, setRemoving] = useState(false);
  const { run, busy, failure } = useCommand("view.amend");
  if (!now) return <p className="text-sm text-ink-2">{t("gone")}</p>;
  if (isRemoving) return <RemoveView view={now} onDone={onDone} onLeave={() => setRemoving(false)} />;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { name, alert } = draft;
    if (await run({ wire: seen.wire, viewId: seen.id, version: seen.version, name, alert })) onDone();
  };
  return (
    <form onSubmit={send} className="space-y-4">
      {now.version !== seen.version && !busy && (
        <Newer
          of="view"
          onTake={() => {
            setSeen(now);
            setDraft(now);
          }}
          onKeep={() => setSeen(now)}
        />
      )}
      <ViewFields draft={draft} onChange={setDraft} filter={filterOf(now)} />
      {view.isShared && <p className="text-sm text-ink-3">{t("sharedBy", { name: view.ownerName })}</p>}
      <Problem failure={failure} />
      <div className="flex gap-2">
        <Button look="kill" onClick={() => setRemoving(true)} className="me-auto">
          <Trash2 size={15} aria-hidden />
          {t("remove")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={busy}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
