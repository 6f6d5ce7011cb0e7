"use client";

import { MapPinPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { AidValue } from "@/lib/protocol/aids.ts";
import { Button } from "../_ui/button.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { useStepBack } from "../_ui/use-step-back.ts";
import { useMay } from "../_wire/hooks.ts";
import { AddPlace } from "./add-place.tsx";
import type { AidMark } from "./aid-marks.ts";
import { FigureFields } from "./figure-fields.tsx";
import { PartyField } from "./party-field.tsx";
import { PlaceField } from "./place-field.tsx";
import type { ReadingView } from "./reading-context.ts";
import { TimeFields } from "./time-fields.tsx";
import type { Deciding } from "./use-decide.ts";

interface MarkFormProps {
  mark: AidMark;
  view: ReadingView;
  deciding: Deciding;
  onDone: () => void;
}

/** What an editor says that the words mean. Closes once the newsroom has it. */
export function MarkForm({ mark, view, deciding, onDone }: MarkFormProps) {
  const t = useTranslations("reading");
  const [value, setValue] = useState<AidValue | null>(mark.decided?.value ?? mark.value);
  const [isAdding, setAdding] = useState(false);
  const mayAdd = useMay()("place.add");
  const form = useStepBack(onDone);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value && (await deciding.confirm(mark, value))) onDone();
  };
  if (isAdding) {
    return (
      <AddPlace mark={mark} view={view} deciding={deciding} onBack={() => setAdding(false)} onDone={onDone} />
    );
  }
  return (
    <form ref={form} onSubmit={submit} className="space-y-3">
      <ValueFields mark={mark} view={view} value={value} onChange={setValue} />
      {mark.kind === "place" && mayAdd && (
        <Button size="small" look="quiet" onClick={() => setAdding(true)}>
          <MapPinPlus size={14} aria-hidden />
          {t("addPlace")}
        </Button>
      )}
      <FormEnd
        command={deciding}
        ready={value !== null}
        submit={t("confirm")}
        sending={t("sending")}
        onClose={onDone}
      />
    </form>
  );
}

interface ValueFieldsProps {
  mark: AidMark;
  view: ReadingView;
  value: AidValue | null;
  onChange: (value: AidValue | null) => void;
}

function ValueFields({ mark, view, value, onChange }: ValueFieldsProps) {
  const t = useTranslations("reading");
  const name = mark.kind === "place" ? (mark.found?.name ?? mark) : mark;
  const words = view.report.body.slice(name.start, name.end);
  switch (mark.kind) {
    case "time":
      return (
        <TimeFields
          value={value?.kind === "time" ? value.span : null}
          onChange={(span) => onChange(span && { kind: "time", span })}
        />
      );
    case "place":
      return (
        <PlaceField
          words={words}
          value={value?.kind === "place" ? value.place : null}
          onChange={(place) => onChange({ kind: "place", place })}
        />
      );
    case "actor":
      return (
        <PartyField
          label={t("kind.actor")}
          words={words}
          value={value?.kind === "actor" ? value.party : null}
          onChange={(party) => onChange({ kind: "actor", party })}
        />
      );
    case "figure":
      return (
        <FigureFields
          value={value?.kind === "figure" ? value.figure : null}
          onChange={(figure) => onChange(figure && { kind: "figure", figure })}
        />
      );
    default:
      return null;
  }
}
