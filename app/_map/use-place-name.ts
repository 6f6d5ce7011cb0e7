"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Placement, PlaceName } from "@/lib/geo/place-report.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag, type Lang } from "../_i18n/locales.ts";

/** What a place is called in the language of the reader. */
export function usePlaceName(): (placement: Placement) => string {
  const lang = useLang();
  const named = useNamed();
  return useCallback(
    (placement) => {
      const { precision, name } = placement;
      if (precision === "country") return countryName(placement.country, lang);
      if (!name) return "at" in placement ? coordinates(placement.at) : "";
      return named(name, precision);
    },
    [named, lang],
  );
}

/** A name with what it stands for: the town, what is around it, its governorate or its road. */
export function useNamed(): (name: NonNullable<PlaceName>, precision: Placement["precision"]) => string {
  const t = useTranslations("map");
  const lang = useLang();
  return useCallback(
    (name, precision) => {
      if (precision === "governorate") return t("governorateOf", { name: name[lang] });
      if (precision === "district") return t("around", { name: name[lang] });
      return precision === "road" ? t("road", { name: name[lang] }) : name[lang];
    },
    [t, lang],
  );
}

const displayNames = new Map<Lang, Intl.DisplayNames>();

/** A country by its ISO 3166-1 code. */
export function countryName(code: string, lang: Lang): string {
  let names = displayNames.get(lang);
  if (!names) {
    names = new Intl.DisplayNames(formatTag(lang), { type: "region" });
    displayNames.set(lang, names);
  }
  return names.of(code) ?? code;
}

function coordinates({ lat, lon }: { lat: number; lon: number }): string {
  return `${lat}, ${lon}`;
}
