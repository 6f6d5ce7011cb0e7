"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { searchPlaces } from "@/lib/geo/search-places.ts";
import type { PlaceRef } from "@/lib/protocol/places.ts";
import { PLACES } from "./read-body.ts";
import { SearchChoice } from "./search-choice.tsx";
import { useFactWords } from "./use-fact-words.ts";
import { useKnowledge } from "./use-knowledge.ts";

interface PlaceFieldProps {
  words: string;
  value: PlaceRef | null;
  onChange: (place: PlaceRef) => void;
}

const SHOWN_MOST = 8;

/** A place among those that the newsroom and the gazetteer know. */
export function PlaceField({ words, value, onChange }: PlaceFieldProps) {
  const t = useTranslations("reading");
  const say = useFactWords();
  const own = useKnowledge()?.places;
  const search = useCallback(
    (asked: string) => searchPlaces(asked, { places: PLACES, own: own ?? [] }, SHOWN_MOST),
    [own],
  );
  return (
    <SearchChoice
      label={t("kind.place")}
      words={words}
      search={search}
      keyOf={placeKeyOf}
      chosen={value && placeKeyOf(value)}
      none={t("noPlace")}
      onChoose={onChange}
      draw={(place) => (
        <>
          {say.place(place)} <span className="text-xs text-ink-3">{say.around(place)}</span>
        </>
      )}
    />
  );
}

/** Tells two places apart. */
export function placeKeyOf({ placeId, geonamesId, precision, ar, governorate, country }: PlaceRef): string {
  return [placeId, geonamesId, precision, ar, governorate, country].join(" ");
}
