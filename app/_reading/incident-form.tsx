"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { HowMany } from "@/lib/protocol/aids.ts";
import type { IncidentType } from "@/lib/protocol/incidents.ts";
import { Button } from "../_ui/button.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useStepBack } from "../_ui/use-step-back.ts";
import { FigureFields } from "./figure-fields.tsx";
import type { IncidentDraft } from "./incident-draft.ts";
import { INCIDENT_GROUPS } from "./incident-groups.ts";
import { PartyField } from "./party-field.tsx";
import { PlaceField } from "./place-field.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useFactWords } from "./use-fact-words.ts";

interface IncidentFormProps {
  facts: IncidentDraft;
  command: { busy: boolean; failure: unknown };
  submit: string;
  /** Answers undefined when the newsroom does not have it. */
  onSubmit: (facts: IncidentDraft) => Promise<unknown>;
  onClose: () => void;
}

/** What happened, where, when, who and how many, as an editor has it. Closes once the newsroom has it. */
export function IncidentForm({ facts, command, submit, onSubmit, onClose }: IncidentFormProps) {
  const t = useTranslations("reading");
  const [draft, setDraft] = useState(facts);
  const change = (part: Partial<IncidentDraft>) => setDraft((was) => ({ ...was, ...part }));
  const form = useStepBack(onClose);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await onSubmit(draft)) !== undefined) onClose();
  };
  return (
    <form ref={form} onSubmit={send} className="space-y-3" data-testid="incident-form">
      <TypeField value={draft.type} onChange={(type) => change({ type })} />
      <PlacePart draft={draft} onChange={change} />
      <TimePart draft={draft} onChange={change} />
      <ActorsPart draft={draft} onChange={change} />
      <FiguresPart draft={draft} onChange={change} />
      <FormEnd command={command} ready submit={submit} sending={t("sending")} onClose={onClose} />
    </form>
  );
}

function TypeField({ value, onChange }: { value: IncidentType; onChange: (type: IncidentType) => void }) {
  const t = useTranslations("reading");
  return (
    <Labelled label={t("what")}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ target }) => onChange(target.value as IncidentType)}
          className="field text-sm desk:min-h-9 desk:py-1"
        >
          {Object.entries(INCIDENT_GROUPS).map(([group, types]) => (
            <optgroup key={group} label={t(`group.${group as keyof typeof INCIDENT_GROUPS}`)}>
              {types.map((type) => (
                <option key={type} value={type}>
                  {t(`type.${type}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface PartProps {
  draft: IncidentDraft;
  onChange: (part: Partial<IncidentDraft>) => void;
}

/** What is known so far, with the way to take it out again. */
function Chosen({ words, onRemove }: { words: string; onRemove: () => void }) {
  const t = useTranslations("reading");
  return (
    <p className="flex items-center gap-1 rounded-lg bg-raised ps-2.5 text-sm">
      <span className="min-w-0 flex-1">{words}</span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t("removeNamed", { name: words })}
        className="grid size-11 shrink-0 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-8"
      >
        <X size={14} aria-hidden />
      </button>
    </p>
  );
}

function PlacePart({ draft: { place }, onChange }: PartProps) {
  const say = useFactWords();
  if (place) {
    const words = `${say.place(place)} · ${say.around(place)}`;
    return <Chosen words={words} onRemove={() => onChange({ place: null })} />;
  }
  return <PlaceField words="" value={null} onChange={(next) => onChange({ place: next })} />;
}

function TimePart({ draft: { span }, onChange }: PartProps) {
  const t = useTranslations("reading");
  return (
    <fieldset>
      <legend className="sr-only">{t("kind.time")}</legend>
      <TimeFields value={span} onChange={(next) => onChange({ span: next })} />
    </fieldset>
  );
}

function ActorsPart({ draft: { actors }, onChange }: PartProps) {
  const t = useTranslations("reading");
  const say = useFactWords();
  const without = (partyId: string) => actors.filter((one) => one.partyId !== partyId);
  return (
    <div className="space-y-1.5">
      {actors.map((party) => (
        <Chosen
          key={party.partyId}
          words={say.party(party)}
          onRemove={() => onChange({ actors: without(party.partyId) })}
        />
      ))}
      <PartyField
        key={actors.length}
        label={t("addActor")}
        words=""
        value={null}
        onChange={(party) => onChange({ actors: [...without(party.partyId), party] })}
      />
    </div>
  );
}

function FiguresPart({ draft: { figures }, onChange }: PartProps) {
  const t = useTranslations("reading");
  const say = useFactWords();
  const [adding, setAdding] = useState<{ figure: HowMany | null } | null>(null);
  const add = (figure: HowMany) => {
    onChange({ figures: [...figures, figure] });
    setAdding(null);
  };
  return (
    <div className="space-y-1.5">
      {figures.map((figure) => (
        <Chosen
          key={JSON.stringify(figure)}
          words={say.figure(figure)}
          onRemove={() => onChange({ figures: figures.filter((one) => one !== figure) })}
        />
      ))}
      {adding && <FigureFields value={null} onChange={(figure) => setAdding({ figure })} />}
      <Button
        size="small"
        disabled={adding !== null && adding.figure === null}
        onClick={() => (adding?.figure ? add(adding.figure) : setAdding({ figure: null }))}
      >
        <Plus size={14} aria-hidden />
        {t("addFigure")}
      </Button>
    </div>
  );
}
