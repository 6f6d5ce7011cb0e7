"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { OwnPlace } from "@/lib/protocol/places.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { IntoChoice } from "../_ui/into-choice.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { findKnown } from "./find-known.ts";
import { useOwnPlaces } from "./use-own.ts";
import { useWhere } from "./use-where.ts";

/** Makes a place one of the names of another one, once that is confirmed. Closes once the newsroom has it. */
export function MergeDialog({ place, onClose }: { place: OwnPlace; onClose: () => void }) {
  const t = useTranslations("knowledge");
  const merge = useCommand("place.merge");
  const [intoId, setIntoId] = useState("");
  const into = useOwnPlaces()?.find(({ id }) => id === intoId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await merge.run({ placeId: place.id, version: place.version, intoId })) onClose();
  };
  return (
    <Dialog title={t("mergeTitle", { name: isolate(place.ar) })} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <PlaceChoice place={place} value={intoId} onChange={setIntoId} />
        <p role="status" className="text-sm text-ink-2">
          {into ? t("mergeText", { name: isolate(place.ar), into: isolate(into.ar) }) : t("mergeChoose")}
        </p>
        <p className="text-sm font-semibold">{t("mergeFinal")}</p>
        <FormEnd
          command={merge}
          ready={into !== undefined}
          look="danger"
          submit={t("mergeSubmit")}
          sending={t("saving")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface PlaceChoiceProps {
  place: OwnPlace;
  value: string;
  onChange: (placeId: string) => void;
}

function PlaceChoice({ place, value, onChange }: PlaceChoiceProps) {
  const t = useTranslations("knowledge");
  const where = useWhere();
  // What is a double is called alike: that comes first.
  const [words, setWords] = useState("");
  const others = (useOwnPlaces() ?? []).filter(
    ({ id, mergedIntoId }) => id !== place.id && mergedIntoId === null,
  );
  const alike = findKnown(others, words === "" ? place.ar : words);
  return (
    <IntoChoice
      legend={t("mergeInto")}
      search={t("mergeSearch")}
      none={t("mergeNone")}
      words={words}
      onWords={setWords}
      rows={words === "" ? [...alike, ...others.filter((one) => !alike.includes(one))] : alike}
      draw={(one) => (
        <>
          <bdi className="block font-semibold">{one.ar}</bdi>
          <span className="block text-xs text-ink-2">{where(one)}</span>
        </>
      )}
      value={value}
      onChange={onChange}
    />
  );
}
