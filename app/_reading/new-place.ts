import { GOVERNORATES } from "@/lib/geo/governorates.ts";
import type { OwnPlace, PlaceKind, PlaceRef } from "@/lib/protocol/places.ts";
import { arKey } from "@/lib/text/ar-key.ts";
import type { AidMark } from "./aid-marks.ts";

/** What a place may be that is added, the word of a report before its name with each. */
const KIND_CUES: readonly (readonly [PlaceKind, string])[] = [
  ["city", "مدينه"],
  ["town", "بلده"],
  ["village", "قريه"],
  ["quarter", "حي"],
  ["camp", "مخيم"],
  ["crossing", "معبر"],
  ["site", "سجن"],
  ["site", "قاعده"],
  ["site", "مطار"],
  ["site", "حقل"],
  ["area", "منطقه"],
  ["area", "باديه"],
];

/** The countries whose places the gazetteer knows. */
export const COUNTRY_CODES = ["SY", "IQ", "LB", "JO", "PS", "YE"] as const;

/** What the words say of a place that nobody knows yet: its name, what it is, and the governorate named beside it. */
export function newPlaceOf(
  mark: AidMark & { kind: "place" },
  marks: readonly AidMark[],
  body: string,
): { name: string; kind: PlaceKind; country: string; governorate: string | null } {
  const { start, end } = mark.found?.name ?? mark;
  const before =
    arKey(body.slice(Math.max(0, start - 20), start))
      .split(" ")
      .at(-1) ?? "";
  const kind = KIND_CUES.find(([, cue]) => before.endsWith(cue))?.[0] ?? "village";
  const near = marks.filter((one) => one.kind === "place" && one !== mark && isBeside(one, mark));
  const refs = near.flatMap(({ value }) => (value?.kind === "place" ? [value.place] : []));
  const governorate = refs.find((place) => place.governorate !== null)?.governorate ?? null;
  const country = governorate?.slice(0, 2) ?? refs.find((place) => place.country !== null)?.country ?? "SY";
  return { name: body.slice(start, end), kind, country, governorate };
}

/** So many letters apart, two places are told of together: «بلدة الشحيل بريف دير الزور». */
const BESIDE_LETTERS = 12;

function isBeside(one: AidMark, mark: AidMark): boolean {
  return one.start < mark.end + BESIDE_LETTERS && one.end > mark.start - BESIDE_LETTERS;
}

/** Its governorates, by ISO 3166-2. */
export function governoratesOf(country: string) {
  return GOVERNORATES.filter(({ code }) => code.startsWith(`${country}-`));
}

const PRECISIONS: Partial<Record<PlaceKind, PlaceRef["precision"]>> = {
  site: "exact",
  crossing: "exact",
  area: "district",
};

/** The place as it is confirmed. */
export function refOf({ id, ar, en, country, governorate, point, kind, geonamesId }: OwnPlace): PlaceRef {
  const precision = PRECISIONS[kind] ?? "locality";
  return { precision, ar, en, country, governorate, point, to: null, placeId: id, geonamesId };
}
