"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type ReportFilter, writeFilter } from "@/lib/domain/report-filter.ts";
import { CheckChips } from "../_find/check-chips.tsx";
import { useFilterWords } from "../_find/use-filter-words.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, usePicked } from "../_wire/hooks.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { type ViewDraft, ViewFields } from "./view-fields.tsx";

/** Keeps a filter under a name, and goes on with it as the view that is shown. */
export function NewView({ filter, onDone }: { filter: ReportFilter; onDone: () => void }) {
  const t = useTranslations("view");
  const may = useMay();
  const wire = usePicked(({ state }) => state?.wire);
  const words = useFilterWords(filter).map(({ values }) => values);
  const [, show] = useQueryParam("view");
  const { run, busy, failure } = useCommand("view.save");
  // The same one however often it is sent.
  const [id] = useState(uuidv7);
  const [draft, setDraft] = useState<ViewDraft>(() => ({
    name: suggested([filter.q, ...words]),
    alert: { sound: false, notify: false, badge: true },
  }));
  const [whose, setWhose] = useState<"me" | "desk">("me");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const query = writeFilter(filter).toString();
    const done = await run({ wire, id, ...draft, query, isShared: whose === "desk" });
    if (!done) return;
    show(id, "replace");
    onDone();
  };
  return (
    <form onSubmit={send} className="space-y-4">
      <ViewFields draft={draft} onChange={setDraft} filter={filter}>
        {may("view.share") && (
          <CheckChips
            legend={t("whose")}
            radio="view-whose"
            options={(["me", "desk"] as const).map((value) => ({ value, label: t(value) }))}
            chosen={[whose]}
            onToggle={(value) => setWhose(value as typeof whose)}
          />
        )}
      </ViewFields>
      <Problem failure={failure} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

/** A name to begin with: what the filter says, without the marks that keep directions apart. */
function suggested(words: readonly string[]): string {
  const said = words.filter(Boolean).join(" · ");
  return [...said.replace(/[\u2066-\u2069]/g, "")].slice(0, 60).join("").trim();
}
