import type { OwnPlace, PlaceRef } from "../protocol/places.ts";
import { AREAS, type Area } from "./areas.ts";
import { countryNames } from "./country-names.ts";
import type { Place } from "./gazetteer.ts";
import { GOVERNORATES } from "./governorates.ts";
import { TOWNS_ABROAD, type TownAbroad } from "./towns-abroad.ts";

/** What places are known: those of the program, and the newsroom's own. */
export interface PlaceKnowledge {
  places: readonly Place[];
  own: readonly OwnPlace[];
}

/** From so many people on, a town is a city that news means wherever it names it. */
export const LARGE_PEOPLE = 100_000;

/** One thing that a name may mean. */
export interface Meaning {
  ref: PlaceRef;
  level: "place" | "area" | "governorate" | "country";
  population: number;
  /** Put down by the newsroom, or by hand for the program: rather meant than a village of a table. */
  isOwn: boolean;
  isByHand: boolean;
}

/** A place with all its names. */
export interface KnownPlace {
  names: string[];
  meaning: Meaning;
}

/**
 * Everything that is known: the newsroom's own places first, then governorates, countries, areas, towns
 * abroad and packaged ones. An
 * own place stands instead of the packaged one that it corrects; a merged one gives its names to the place that it went
 * into.
 */
export function knownPlaces({ places, own }: PlaceKnowledge): KnownPlace[] {
  const corrected = new Set(own.map(({ geonamesId }) => geonamesId));
  const packaged = places.filter(({ id }) => !corrected.has(id));
  return [
    ...ownPlaces(own),
    ...GOVERNORATES.map((row) => ({ names: namesOf(row), meaning: governorateOf(row) })),
    ...countryNames().map((row) => ({ names: namesOf(row), meaning: countryOf(row) })),
    ...AREAS.map((row) => ({ names: namesOf(row), meaning: areaOf(row) })),
    ...TOWNS_ABROAD.map((row) => ({ names: namesOf(row), meaning: abroadOf(row) })),
    ...packaged.map((row) => ({ names: namesOf(row), meaning: packagedOf(row) })),
  ];
}

function namesOf({
  ar,
  en,
  aliases,
}: {
  ar: string;
  en: string | null;
  aliases: readonly string[];
}): string[] {
  return [ar, ...(en ? [en] : []), ...aliases];
}

/** Those that stand, each with the names of all that were merged into it. */
function ownPlaces(own: readonly OwnPlace[]): KnownPlace[] {
  const byId = new Map(own.map((row) => [row.id, row]));
  const known = new Map<string, KnownPlace>();
  for (const row of own) {
    const last = standingFor(row, byId);
    const place = known.get(last.id) ?? { names: namesOf(last), meaning: ownOf(last) };
    if (last.id !== row.id) place.names.push(...namesOf(row));
    known.set(last.id, place);
  }
  return [...known.values()];
}

/** The place into which a row was merged, however many steps that is; the row itself when it stands. */
function standingFor(row: OwnPlace, byId: ReadonlyMap<string, OwnPlace>): OwnPlace {
  const seen = new Set([row.id]);
  let last = row;
  for (;;) {
    const next = last.mergedIntoId === null ? undefined : byId.get(last.mergedIntoId);
    if (!next || seen.has(next.id)) return last;
    seen.add(next.id);
    last = next;
  }
}

function governorateOf({ code, ar, en }: { code: string; ar: string; en: string }): Meaning {
  const ref = refOf("governorate", ar, en, { country: code.slice(0, 2), governorate: code });
  return { ref, level: "governorate", population: 0, isOwn: false, isByHand: false };
}

function countryOf({ code, ar, en }: { code: string; ar: string; en: string }): Meaning {
  const ref = refOf("country", ar, en, { country: code, governorate: null });
  return { ref, level: "country", population: 0, isOwn: false, isByHand: false };
}

function areaOf({ ar, en, country, governorate, precision, point }: Area): Meaning {
  const ref = { ...refOf(precision, ar, en, { country, governorate }), point };
  return { ref, level: "area", population: 0, isOwn: false, isByHand: true };
}

function abroadOf({ ar, en, country, point }: TownAbroad): Meaning {
  const ref = { ...refOf("locality", ar, en, { country, governorate: null }), point };
  return { ref, level: "place", population: 0, isOwn: false, isByHand: true };
}

function packagedOf({ id, ar, en, country, governorate, lat, lon, population }: Place): Meaning {
  const place = { point: { lat, lon }, geonamesId: id };
  const ref = { ...refOf("locality", ar, en, { country, governorate }), ...place };
  return { ref, level: "place", population, isOwn: false, isByHand: id < 0 };
}

function ownOf({ id, ar, en, country, governorate, point, geonamesId, kind }: OwnPlace): Meaning {
  const isArea = kind === "area";
  const ref = refOf(isArea ? "district" : "locality", ar, en, { country, governorate });
  return {
    ref: { ...ref, point, placeId: id, geonamesId },
    level: isArea ? "area" : "place",
    population: 0,
    isOwn: true,
    isByHand: true,
  };
}

function refOf(
  precision: PlaceRef["precision"],
  ar: string,
  en: string | null,
  { country, governorate }: Pick<PlaceRef, "country" | "governorate">,
): PlaceRef {
  return { precision, ar, en, country, governorate, point: null, to: null, placeId: null, geonamesId: null };
}
