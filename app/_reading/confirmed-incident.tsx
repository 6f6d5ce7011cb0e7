"use client";

import { Check, PenLine, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { reportsOf } from "@/lib/domain/incident.ts";
import type { Incident } from "@/lib/protocol/incidents.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { EvidenceWords } from "./evidence-words.tsx";
import { factsOf, type Resting } from "./incident-draft.ts";
import { IncidentFacts } from "./incident-facts.tsx";
import { IncidentForm } from "./incident-form.tsx";
import type { ReadingView } from "./reading-context.ts";

interface ConfirmedIncidentProps extends Resting {
  view: ReadingView;
}

/** What an editor confirmed to have happened, by this report and others; it can be corrected and withdrawn. */
export function ConfirmedIncident({ incident, spans, view }: ConfirmedIncidentProps) {
  const t = useTranslations("reading");
  const { moment, number } = useFormats();
  const amend = useCommand("incident.amend");
  const [doing, setDoing] = useState<"edit" | "withdraw" | null>(null);
  const close = () => setDoing(null);
  const others = reportsOf(incident).length - 1;
  const restsOn = lastVersion(incident, view.report.id);
  return (
    <li
      data-incident={incident.id}
      className="space-y-2 rounded-lg border border-done/40 p-3 contrast:border-done"
    >
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <Check size={14} aria-hidden className="shrink-0 text-done" />
        <span className="font-semibold">{t(`type.${incident.type}`)}</span>
        {others > 0 && <span className="text-xs text-ink-3">{t("alsoIn", { count: others })}</span>}
      </p>
      <EvidenceWords view={view} spans={widestFirst(spans ?? [])} />
      {spans && restsOn < view.report.version && (
        <p className={`text-xs ${spans.length > 0 ? "text-ink-3" : "text-urgent"}`}>
          {t(spans.length > 0 ? "wordsSame" : "wordsChanged", { version: number(restsOn) })}
        </p>
      )}
      {doing === "edit" ? (
        <IncidentForm
          facts={factsOf(incident)}
          command={amend}
          submit={t("save")}
          onSubmit={(facts) => amend.run({ incidentId: incident.id, version: incident.version, ...facts })}
          onClose={close}
        />
      ) : (
        <IncidentFacts facts={incident} />
      )}
      <p className="text-xs text-done">
        {t("confirmedBy", { name: isolate(incident.byName), time: isolate(moment(incident.changedAt)) })}
      </p>
      {doing === "withdraw" && <Withdraw incident={incident} onClose={close} />}
      {doing === null && (
        <div className="flex flex-wrap gap-1.5">
          <Button size="small" onClick={() => setDoing("edit")}>
            <PenLine size={14} aria-hidden />
            {t("edit")}
          </Button>
          <Button size="small" look="quiet" onClick={() => setDoing("withdraw")}>
            <Undo2 size={14} aria-hidden className="rtl:-scale-x-100" />
            {t("withdraw")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The newest version of the report that its words were taken from. */
function lastVersion({ evidence }: Incident, id: string): number {
  return Math.max(0, ...evidence.flatMap(({ reportId, version }) => (reportId === id ? version : [])));
}

/** What says most stands for the rest. */
function widestFirst<One extends { start: number; end: number }>(spans: readonly One[]): One[] {
  return [...spans].sort((one, other) => other.end - other.start - (one.end - one.start));
}

function Withdraw({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useTranslations("reading");
  const withdraw = useCommand("incident.withdraw");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await withdraw.run({ incidentId: incident.id, version: incident.version, reason });
    if (answer) onClose();
  };
  return (
    <form onSubmit={submit} className="space-y-2">
      <TextField label={t("withdrawReason")} required value={reason} onChange={setReason} />
      <FormEnd
        command={withdraw}
        ready={reason.trim() !== ""}
        submit={t("withdraw")}
        sending={t("sending")}
        look="hold"
        onClose={onClose}
      />
    </form>
  );
}
