"use client";

import { ChevronDown, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { EvidenceWords } from "./evidence-words.tsx";
import { proposalKey, type SetAside } from "./incident-draft.ts";
import { ProposedIncident } from "./proposed-incident.tsx";
import type { ReadingView } from "./reading-context.ts";

interface SetAsideListProps {
  all: readonly SetAside[];
  view: ReadingView;
}

/** What somebody refused or withdrew: said quietly, and by whom, so that nobody decides it again unaware. */
export function SetAsideList({ all, view }: SetAsideListProps) {
  const t = useTranslations("reading");
  const { number } = useFormats();
  if (all.length === 0) return null;
  return (
    <details className="group rounded-lg border" data-testid="set-aside">
      <summary className="flex min-h-11 list-none items-center gap-2 px-3 text-sm text-ink-2 desk:min-h-9">
        <ChevronDown size={15} aria-hidden className="shrink-0 text-ink-3 group-open:rotate-180" />
        {t("setAside")}
        <span className="text-xs text-ink-3 tabular-nums">{number(all.length)}</span>
      </summary>
      <ul className="space-y-2 px-3 pb-3">
        {all.map((one) => (
          <SetAsideRow
            key={`${proposalKey(one.mark)} ${one.mark.type} ${one.by.changedAt}`}
            one={one}
            view={view}
          />
        ))}
      </ul>
    </details>
  );
}

function SetAsideRow({ one: { mark, as, by }, view }: { one: SetAside; view: ReadingView }) {
  const t = useTranslations("reading");
  const { moment } = useFormats();
  const [isOpen, setOpen] = useState(false);
  // The button that was pressed is gone: the focus goes to what it brought, not to the first of the list.
  const bringHere = useCallback((node: HTMLLIElement | null) => node?.querySelector("button")?.focus(), []);
  if (isOpen) return <ProposedIncident ref={bringHere} mark={mark} view={view} />;
  return (
    <li data-set-aside={as} className="space-y-1.5">
      <p className="text-sm text-ink-2">{t(`type.${mark.type}`)}</p>
      <EvidenceWords view={view} spans={[mark, mark.cue]} />
      <div className="flex flex-wrap items-center gap-x-2">
        <p className="text-xs text-ink-3">
          {t(as === "withdrawn" ? "asideWithdrawn" : "asideRefused", {
            name: isolate(by.byName),
            time: isolate(moment(by.changedAt)),
          })}
        </p>
        <Button size="small" look="quiet" className="ms-auto" onClick={() => setOpen(true)}>
          <RotateCcw size={14} aria-hidden className="rtl:-scale-x-100" />
          {t("lookAgain")}
        </Button>
      </div>
    </li>
  );
}
