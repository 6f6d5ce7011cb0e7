"use client";

import { Check, GitMerge, PenLine, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { alikeIncidents } from "@/lib/domain/incident-alike.ts";
import type { IncidentMark } from "@/lib/text/reading.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { Clash } from "./clash.tsx";
import { EvidenceWords } from "./evidence-words.tsx";
import { draftOf, type IncidentDraft, passagesOf } from "./incident-draft.ts";
import { IncidentFacts } from "./incident-facts.tsx";
import { IncidentForm } from "./incident-form.tsx";
import { KnownIncidents } from "./known-incidents.tsx";
import { wordsOf } from "./quoted.tsx";
import type { ReadingView } from "./reading-context.ts";
import { useDecide } from "./use-decide.ts";
import { useIncidents } from "./use-knowledge.ts";

interface ProposedIncidentProps {
  mark: IncidentMark;
  view: ReadingView;
  ref?: Ref<HTMLLIElement>;
}

/** What a report seems to tell: nothing of it counts before an editor says so. */
export function ProposedIncident({ mark, view, ref }: ProposedIncidentProps) {
  const t = useTranslations("reading");
  const confirm = useCommand("incident.confirm");
  const deciding = useDecide(view);
  const [id] = useState(() => uuidv7());
  const [doing, setDoing] = useState<"edit" | "join" | null>(null);
  const draft = draftOf(mark, view.settled);
  const alike = useAlike(draft);
  const send = (facts: IncidentDraft) => {
    const { id: reportId, version: reportVersion } = view.report;
    return confirm.run({ id, ...facts, reportId, reportVersion, passages: passagesOf(mark) });
  };
  const busy = confirm.busy || deciding.busy;
  return (
    <li
      ref={ref}
      data-proposal={mark.type}
      className="space-y-2 rounded-lg border border-dashed border-line-strong p-3"
    >
      <p className="text-sm font-semibold">{t(`type.${mark.type}`)}</p>
      <EvidenceWords view={view} spans={[mark, mark.cue]} />
      {doing === "edit" ? (
        <IncidentForm
          facts={draft}
          command={confirm}
          submit={t("confirm")}
          onSubmit={send}
          onClose={() => setDoing(null)}
        />
      ) : (
        <>
          <IncidentFacts facts={draft} named={unplacedName(mark, view)} />
          {draft.span && <Clash clash={mark.time?.clash ?? null} />}
          <BySaid mark={mark} view={view} />
          <Problem failure={confirm.failure ?? deciding.failure} />
          <div className="flex flex-wrap gap-1.5">
            <Button size="small" look="primary" disabled={busy} onClick={() => void send(draft)}>
              <Check size={14} aria-hidden />
              {t("confirm")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => setDoing("edit")}>
              <PenLine size={14} aria-hidden />
              {t("edit")}
            </Button>
            {alike.length > 0 && (
              <Button
                size="small"
                disabled={busy}
                aria-expanded={doing === "join"}
                onClick={() => setDoing(doing === "join" ? null : "join")}
              >
                <GitMerge size={14} aria-hidden />
                {t("maybeKnown", { count: alike.length })}
              </Button>
            )}
            <Button
              size="small"
              look="quiet"
              disabled={busy}
              onClick={() => void deciding.refuse(mark.cue, "incident")}
            >
              <X size={14} aria-hidden />
              {t("refuse")}
            </Button>
          </div>
          {doing === "join" && <KnownIncidents incidents={alike} mark={mark} view={view} />}
        </>
      )}
    </li>
  );
}

function unplacedName({ place }: IncidentMark, { report }: ReadingView): string | null {
  return place && isolate(wordsOf(report.body, place.name));
}

function useAlike(draft: IncidentDraft) {
  const incidents = useIncidents();
  return alikeIncidents(draft, incidents).map(({ incident }) => incident);
}

/** Who tells it, and how surely. */
function BySaid({ mark, view }: ProposedIncidentProps) {
  const t = useTranslations("reading");
  const { body } = view.report;
  const by = mark.by && isolate(wordsOf(body, mark.by.source ?? mark.by));
  const hedges = [...new Set(mark.hedges.map((hedge) => isolate(wordsOf(body, hedge))))];
  return (
    <p className="text-xs text-ink-3">
      {by ? t("toldBy", { name: by }) : t("toldByNobody")}
      {hedges.length > 0 && (
        <span className="text-urgent"> · {t("hedged", { words: hedges.join(" · ") })}</span>
      )}
    </p>
  );
}
