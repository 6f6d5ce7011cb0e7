import { placeKey } from "../../../../lib/geo/gazetteer.ts";
import type { PlaceRef, Precision } from "../../../../lib/protocol/places.ts";
import { slipsBetween, slipsIn } from "../../../../lib/text/near.ts";

/** What a place's words mean: one named thing, a road between two, or nothing that a list of towns holds. */
export type Meaning =
  | { kind: "one"; ar: string; country: string; governorate: string | null; precision: Precision }
  | { kind: "road"; ends: [string, string] }
  | { kind: "unplaced" };

const ONE = /^(.+) ([A-Z]{2})(-[A-Z]{2})?(?: (exact|vicinity|district|governorate|country))?$/u;
/** Two lists of governorates: before and after Lebanon made new ones. */
const OLDER: Record<string, string> = { "LB-BH": "LB-BI", "LB-AK": "LB-AS" };

/** Reads the label of a place as types.ts writes it. Fails on any other. */
export function meaningOf(label: string): Meaning {
  if (label === "?") return { kind: "unplaced" };
  const [from, to] = label.split(" > ").map(oneOf);
  if (from && to) return { kind: "road", ends: [from.ar, to.ar] };
  if (from) return from;
  throw new Error(`${label} says no place`);
}

function oneOf(label: string): Extract<Meaning, { kind: "one" }> {
  const [, ar, country, rest, precision = "locality"] = ONE.exec(label) ?? [];
  if (!ar || !country) throw new Error(`${label} says no place`);
  const governorate = rest ? country + rest : null;
  return { kind: "one", ar, country, governorate, precision: precision as Precision };
}

/** Whether a reader found what is meant; a null place means nothing. */
export function isMeant(place: PlaceRef | null, meaning: Meaning): boolean {
  if (meaning.kind === "unplaced" || place === null) return false;
  if (meaning.kind === "road")
    return place.to !== null && meaning.ends.every((end) => bare(place.ar).includes(bare(end)));
  if (place.to !== null || landOf(place.precision) !== landOf(meaning.precision)) return false;
  if (place.country !== meaning.country) return false;
  if (landOf(meaning.precision) === "country") return true;
  if (older(place.governorate) !== older(meaning.governorate)) return false;
  return landOf(meaning.precision) === "governorate" || isSameName(place.ar, meaning.ar);
}

/** A town and its surroundings are one thing here; how near is counted apart. */
function landOf(precision: Precision): "country" | "governorate" | "town" {
  return precision === "country" || precision === "governorate" ? precision : "town";
}

function older(governorate: string | null): string | null {
  return (governorate && OLDER[governorate]) || governorate;
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.includes(b) || b.includes(a) || slipsBetween(a, b, slipsIn(b)) <= slipsIn(b);
}

const bare = (name: string) => placeKey(name).replace(/(?<!\p{L})ال/gu, "");
