import type { Place } from "@/lib/geo/gazetteer.ts";
import type { OwnPlace, PlaceKind } from "@/lib/protocol/places.ts";

/** A place as it is being written down. */
export interface PlaceDraft {
  ar: string;
  en: string;
  aliases: readonly string[];
  kind: PlaceKind;
  country: string;
  governorate: string | null;
  lat: string;
  lon: string;
  source: string;
}

export const PLACE_KINDS = [
  "city",
  "town",
  "village",
  "quarter",
  "camp",
  "crossing",
  "site",
  "area",
] as const satisfies PlaceKind[];

/** More people live in a city. */
const CITY_FROM = 100_000;
const TOWN_FROM = 5_000;

/** Nothing yet but the name that was looked for. */
export function emptyPlace(name: string): PlaceDraft {
  const isArabic = /\p{Script=Arabic}/u.test(name);
  return {
    ar: isArabic ? name : "",
    en: isArabic ? "" : name,
    aliases: [],
    kind: "village",
    country: "SY",
    governorate: null,
    lat: "",
    lon: "",
    source: "",
  };
}

/** The newsroom's own place, to be corrected. */
export function draftOfOwn({ en, point, source, ...place }: OwnPlace): PlaceDraft {
  const { ar, aliases, kind, country, governorate } = place;
  const at = { lat: point ? String(point.lat) : "", lon: point ? String(point.lon) : "" };
  return { ar, en: en ?? "", aliases, kind, country, governorate, ...at, source: source ?? "" };
}

/** A packaged place, to be corrected by a row of the newsroom's own. */
export function draftOfPackaged({
  ar,
  en,
  aliases,
  country,
  governorate,
  lat,
  lon,
  population,
}: Place): PlaceDraft {
  const kind = population >= CITY_FROM ? "city" : population >= TOWN_FROM ? "town" : "village";
  return { ar, en, aliases, kind, country, governorate, lat: String(lat), lon: String(lon), source: "" };
}

const ARABIC_DIGITS = /[٠-٩۰-۹]/g;
const DEGREES = /^[+-]?\d{1,3}(\.\d{1,10})?$/;

/** Degrees as somebody writes them, in digits of either script; null when it is no number up to `most`. */
export function readDegrees(text: string, most: number): number | null {
  const plain = text
    .trim()
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace("٫", ".");
  if (!DEGREES.test(plain)) return null;
  const degrees = Number(plain);
  return Math.abs(degrees) <= most ? degrees : null;
}

/** The two numbers of "35.1, 40.45", as every map gives them; undefined when it is not that. */
export function splitPair(text: string): { lat: string; lon: string } | undefined {
  const [lat, lon, ...rest] = text.split(/[,،;\s]+/).filter(Boolean);
  return lat && lon && rest.length === 0 ? { lat, lon } : undefined;
}

/** Where it is; null when neither number is given, undefined when what is given is no point. */
export function pointOf({ lat, lon }: Pick<PlaceDraft, "lat" | "lon">): OwnPlace["point"] | undefined {
  if (lat.trim() === "" && lon.trim() === "") return null;
  const point = { lat: readDegrees(lat, 90), lon: readDegrees(lon, 180) };
  return point.lat === null || point.lon === null ? undefined : { lat: point.lat, lon: point.lon };
}

/** What is sent of it; undefined while it is not whole. */
export function saidOf(draft: PlaceDraft) {
  const { ar, en, aliases, kind, country, governorate, source } = draft;
  const point = pointOf(draft);
  if (ar.trim() === "" || source.trim() === "" || point === undefined) return undefined;
  return {
    ar: ar.trim(),
    en: en.trim() || null,
    aliases: [...aliases],
    kind,
    country,
    governorate,
    point,
    source: source.trim(),
  };
}
