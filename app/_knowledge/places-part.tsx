"use client";

import { Combine, MapPinned } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { OwnPlace } from "@/lib/protocol/places.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Coordinates } from "../_people/coordinates.tsx";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { findKnown } from "./find-known.ts";
import { KnownCard } from "./known-card.tsx";
import { KnownParts } from "./known-parts.tsx";
import { PackagedList } from "./packaged-list.tsx";
import type { PlaceStart } from "./place-dialog.tsx";
import { useOwnPlaces } from "./use-own.ts";
import { usePackagedPlaces } from "./use-packaged.ts";
import { useWhere } from "./use-where.ts";

const PlaceDialog = part(() => import("./place-dialog.tsx").then((module) => module.PlaceDialog));
const MergeDialog = part(() => import("./merge-dialog.tsx").then((module) => module.MergeDialog));

/** The places that fit the words: the newsroom's own, and those that came with the program. */
export function PlacesPart({ words }: { words: string }) {
  const t = useTranslations("knowledge");
  const where = useWhere();
  const [form, setForm] = useState<PlaceStart | null>(null);
  const [merging, setMerging] = useState<OwnPlace | null>(null);
  const { own, intoOf, packaged, found } = usePlacesFor(words);
  return (
    <>
      <KnownParts
        words={words}
        own={own}
        add={t("addPlace")}
        onAdd={() => setForm({ name: words })}
        empty={<Empty icon={MapPinned} title={t("noPlaces")} text={t("noPlacesText")} />}
        draw={(place) => (
          <PlaceCard
            place={place}
            merged={intoOf.get(place.id) ?? []}
            onCorrect={() => setForm({ own: place })}
            onMerge={() => setMerging(place)}
          />
        )}
        packaged={
          <PackagedList
            packaged={packaged}
            found={found}
            keyOf={({ id }) => id}
            factsOf={where}
            onCorrect={(place) => setForm({ packaged: place })}
          />
        }
      />
      {form && <PlaceDialog start={form} onClose={() => setForm(null)} />}
      {merging && <MergeDialog place={merging} onClose={() => setMerging(null)} />}
    </>
  );
}

function usePlacesFor(words: string) {
  const all = useOwnPlaces();
  const packaged = usePackagedPlaces(words !== "");
  const intoOf = useMemo(() => mergedInto(all ?? []), [all]);
  const own = useMemo(() => {
    const standing = all?.filter(({ mergedIntoId }) => mergedIntoId === null);
    return standing
      ? findKnown(standing.sort(byName), words, (place) => namesOf([place, ...(intoOf.get(place.id) ?? [])]))
      : null;
  }, [all, intoOf, words]);
  const found = useMemo(() => {
    const corrected = new Set(all?.map(({ geonamesId }) => geonamesId));
    return findKnown(packaged.rows?.filter(({ id }) => !corrected.has(id)) ?? [], words);
  }, [packaged.rows, all, words]);
  return { own, intoOf, packaged, found };
}

const ARABIC = new Intl.Collator("ar");
const byName = (one: OwnPlace, other: OwnPlace) => ARABIC.compare(one.ar, other.ar);
const namesOf = (places: readonly OwnPlace[]) =>
  places.flatMap(({ ar, en, aliases }) => [ar, en, ...aliases]);

/** Those that went into each, at however many removes. */
function mergedInto(places: readonly OwnPlace[]): Map<string, OwnPlace[]> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const into = new Map<string, OwnPlace[]>();
  for (const place of places) {
    let end = place;
    for (let left = places.length; end.mergedIntoId !== null && left > 0; left--)
      end = byId.get(end.mergedIntoId) ?? { ...end, mergedIntoId: null };
    if (end !== place) into.set(end.id, [...(into.get(end.id) ?? []), place]);
  }
  return into;
}

interface PlaceCardProps {
  place: OwnPlace;
  merged: readonly OwnPlace[];
  onCorrect: () => void;
  onMerge: () => void;
}

function PlaceCard({ place, merged, onCorrect, onMerge }: PlaceCardProps) {
  const t = useTranslations();
  const where = useWhere();
  const { names } = useFormats();
  const { kind, geonamesId, source, point } = place;
  const merge = (
    <Button
      size="small"
      onClick={onMerge}
      aria-label={t("knowledge.mergeNamed", { name: isolate(place.ar) })}
    >
      <Combine size={13} aria-hidden />
      {t("knowledge.merge")}
    </Button>
  );
  return (
    <KnownCard
      about="place"
      row={place}
      kind={t(`reading.placeKind.${kind}`)}
      isCorrection={geonamesId !== null}
      told={source}
      onCorrect={onCorrect}
      actions={merge}
    >
      <p className="flex flex-wrap items-center gap-x-3">
        {where(place)}
        {point ? <Coordinates point={point} /> : <span className="text-ink-3">{t("knowledge.noPoint")}</span>}
      </p>
      {merged.length > 0 && (
        <p>
          <span className="text-ink-3">{t("knowledge.mergedHere")}: </span>
          {names(merged.map(({ ar }) => ar))}
        </p>
      )}
    </KnownCard>
  );
}
