"use client";

import { useTranslations } from "next-intl";
import { useContext, useMemo } from "react";
import { GOVERNORATES } from "@/lib/geo/governorates.ts";
import type { HowMany, TimeSpan } from "@/lib/protocol/aids.ts";
import type { PartyRef } from "@/lib/protocol/parties.ts";
import type { PlaceRef } from "@/lib/protocol/places.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { countryName } from "../_map/use-place-name.ts";
import { useFormats, ZoneContext } from "../_ui/use-formats.ts";
import { spanWords } from "./span-words.ts";

/** Facts in the language of the reader, on the newsroom's clock. */
export interface FactWords {
  place: (place: PlaceRef) => string;
  /** How closely it is known, and in what it lies. */
  around: (place: PlaceRef) => string;
  span: (span: TimeSpan) => string;
  party: (party: PartyRef) => string;
  figure: (figure: HowMany) => string;
}

/** How places, times, parties and numbers are said. */
export function useFactWords(): FactWords {
  const t = useTranslations();
  const lang = useLang();
  const zone = useContext(ZoneContext);
  const { number } = useFormats();
  return useMemo(() => {
    const nameOf = ({ ar, en }: { ar: string; en: string | null }) => isolate(lang === "en" ? en || ar : ar);
    return {
      place: nameOf,
      around: (place) =>
        [
          t(`reading.precision.${place.to ? "road" : place.precision}`),
          governorateName(place, lang),
          place.country && place.precision !== "country" ? countryName(place.country, lang) : null,
        ]
          .filter((word) => word !== null)
          .join(" · "),
      span: (span) => spanWords(span, formatTag(lang), zone),
      party: nameOf,
      figure: (figure) => `${t(`figure.kind.${figure.kind}`)}: ${isolate(numbers(figure, number, t))}`,
    };
  }, [t, lang, zone, number]);
}

function governorateName({ governorate, precision }: PlaceRef, lang: "ar" | "en"): string | null {
  if (governorate === null || precision === "governorate") return null;
  return GOVERNORATES.find(({ code }) => code === governorate)?.[lang] ?? null;
}

type Say = (
  key: "figure.low" | "figure.best" | "figure.high" | "figure.atLeast" | "reading.untold",
  values?: { number: string },
) => string;

/** One number alone where that is all; else which of the three each is. */
function numbers({ low, best, high }: HowMany, number: (value: number) => string, t: Say): string {
  if (best !== null && low === null && high === null) return number(best);
  if (low !== null && high !== null && best === null) return `${number(low)}–${number(high)}`;
  if (low !== null && best === null && high === null) return t("figure.atLeast", { number: number(low) });
  const named = { low, best, high };
  const said = (["low", "best", "high"] as const).flatMap((name) => {
    const value = named[name];
    return value === null ? [] : [`${t(`figure.${name}`)} ${number(value)}`];
  });
  return said.length > 0 ? said.join(" · ") : t("reading.untold");
}
