"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Place } from "@/lib/geo/gazetteer.ts";
import type { OwnPlace } from "@/lib/protocol/places.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Newer } from "../_ui/newer.tsx";
import { type CommandRun, useCommand } from "../_ui/use-command.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { draftOfOwn, draftOfPackaged, emptyPlace, type PlaceDraft, saidOf } from "./place-draft.ts";
import { PlaceFields } from "./place-fields.tsx";
import { useOwnPlaces } from "./use-own.ts";

/** What a form about a place begins with: a name, a packaged place, or one of the newsroom's own. */
export type PlaceStart = { name: string } | { packaged: Place } | { own: OwnPlace };

interface PlaceDialogProps {
  start: PlaceStart;
  onClose: () => void;
}

/** Adds a place or corrects one. Closes once the newsroom has it. */
export function PlaceDialog({ start, onClose }: PlaceDialogProps) {
  const t = useTranslations("knowledge");
  return (
    <Dialog title={t("name" in start ? "addPlace" : "correctPlace")} onClose={onClose}>
      {"own" in start ? (
        <AmendPlace place={start.own} onClose={onClose} />
      ) : (
        <AddPlace start={start} onClose={onClose} />
      )}
    </Dialog>
  );
}

function AddPlace({
  start,
  onClose,
}: {
  start: Exclude<PlaceStart, { own: OwnPlace }>;
  onClose: () => void;
}) {
  const t = useTranslations("knowledge");
  const add = useCommand("place.add");
  // The same one however often it is sent.
  const [id] = useState(uuidv7);
  const [draft, setDraft] = useState<PlaceDraft>(() =>
    "packaged" in start ? draftOfPackaged(start.packaged) : emptyPlace(start.name),
  );
  const geonamesId = "packaged" in start ? start.packaged.id : null;
  return (
    <PlaceForm
      command={add}
      draft={draft}
      onChange={setDraft}
      onClose={onClose}
      send={(said) => add.run({ id, geonamesId, ...said })}
    >
      {geonamesId !== null && <p className="text-sm text-ink-2">{t("correctionText")}</p>}
    </PlaceForm>
  );
}

function AmendPlace({ place, onClose }: { place: OwnPlace; onClose: () => void }) {
  const amend = useCommand("place.amend");
  const now = useOwnPlaces()?.find(({ id }) => id === place.id) ?? place;
  // What this person looked at when they began: only that may be replaced unasked.
  const [seen, setSeen] = useState(place);
  const [draft, setDraft] = useState(() => draftOfOwn(place));
  return (
    <PlaceForm
      command={amend}
      draft={draft}
      onChange={setDraft}
      onClose={onClose}
      send={(said) => amend.run({ placeId: seen.id, version: seen.version, ...said })}
    >
      {now.version !== seen.version && !amend.busy && (
        <Newer
          of="knowledge"
          onTake={() => {
            setSeen(now);
            setDraft(draftOfOwn(now));
          }}
          onKeep={() => setSeen(now)}
        />
      )}
    </PlaceForm>
  );
}

interface PlaceFormProps {
  command: Pick<CommandRun<"place.add">, "busy" | "failure">;
  draft: PlaceDraft;
  onChange: (draft: PlaceDraft) => void;
  onClose: () => void;
  send: (said: NonNullable<ReturnType<typeof saidOf>>) => Promise<unknown>;
  children: ReactNode;
}

function PlaceForm({ command, draft, onChange, onClose, send, children }: PlaceFormProps) {
  const t = useTranslations("knowledge");
  const said = saidOf(draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (said && (await send(said))) onClose();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      {children}
      <PlaceFields draft={draft} onChange={onChange} />
      <FormEnd
        command={command}
        ready={said !== undefined}
        submit={t("save")}
        sending={t("saving")}
        onClose={onClose}
      />
    </form>
  );
}
