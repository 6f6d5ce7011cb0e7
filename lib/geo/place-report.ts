import type { Report } from "../protocol/rows.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";
import type { CountryCode } from "./governorates.ts";
import { type DatelinePart, readDateline } from "./read-dateline.ts";

export interface GeoPoint {
  lat: number;
  lon: number;
}

/** A name in both languages; null for a place that has only its coordinates. */
export type PlaceName = { ar: string; en: string } | null;

/** Where a report is, as precisely as it says and no more. Equal keys are one place. */
export type Placement = { key: string; name: PlaceName } & (
  | { precision: "exact" | "locality" | "district"; at: GeoPoint; governorate: string | null }
  | { precision: "governorate"; governorate: string }
  | { precision: "country"; country: CountryCode }
  /** Somewhere along a road between two towns. */
  | { precision: "road"; from: GeoPoint; to: GeoPoint }
);

/** How far a district reaches around its middle, in kilometres: a tenth of a degree. */
export const DISTRICT_KM = 11;

/** Datelines come again and again: so many of them are remembered. */
const KNOWN_MOST = 10_000;

export type Placer = (report: Pick<Report, "dateline" | "point" | "correspondentId">) => Placement | null;

/**
 * Places a report by its own point when the reader may have it, else by what its dateline names; null when neither
 * says. Words of the headline and the body are never guessed from.
 */
export function createPlacer(gazetteer: Gazetteer): Placer {
  const known = new Map<string, Placement | null>();
  return ({ dateline, point, correspondentId }) => {
    // Who may know the source has the point as it was sent; the desk has it rounded to a district.
    if (point) return placePoint(point, correspondentId === undefined ? "district" : "exact");
    if (!dateline) return null;
    let placement = known.get(dateline);
    if (placement === undefined) {
      placement = placeDateline(dateline, gazetteer);
      if (known.size >= KNOWN_MOST) known.clear();
      known.set(dateline, placement);
    }
    return placement;
  };
}

function placePoint({ lat, lon }: GeoPoint, precision: "exact" | "district"): Placement {
  return { key: `${lat},${lon}`, name: null, precision, at: { lat, lon }, governorate: null };
}

/** What a dateline names; null when nothing that is known, or nothing for certain. */
export function placeDateline(dateline: string, find: Gazetteer): Placement | null {
  const whole = placePart({ name: dateline, reach: "place" }, find, NOWHERE);
  if (whole) return whole;
  const { parts, road } = readDateline(dateline);
  if (road) return placeRoad(road, find);
  const areas = areasIn(parts, find);
  const found = parts.flatMap((part) => placePart(part, find, areas) ?? []);
  const [first] = found.filter(({ precision }) => precision !== "country");
  // «حمص – تدمر»: first the governorate, and then the town in it.
  const within = first && found.find((one) => one !== first && isWithin(one, first, find));
  return within ?? first ?? found[0] ?? null;
}

/** Codes of what a town's name that several have may be told apart by. */
interface Areas {
  countries: CountryCode[];
  governorates: string[];
}

const NOWHERE: Areas = { countries: [], governorates: [] };

function areasIn(parts: readonly DatelinePart[], find: Gazetteer): Areas {
  const named = parts.map(({ name }) => find(name));
  return {
    countries: named.flatMap(({ country }) => country ?? []),
    governorates: named.flatMap(({ governorates }) => governorates.map(({ code }) => code)),
  };
}

function placePart({ name, reach }: DatelinePart, find: Gazetteer, areas: Areas): Placement | null {
  const { towns, governorates, country } = find(name);
  const town = reach === "governorate" ? undefined : oneOf(towns, areas);
  const governorate = governorates.find(({ code }) => fits(code.slice(0, 2), areas.countries));
  if (governorate && (!town || reach === "countryside")) {
    const { code, ar, en } = governorate;
    return { key: code, name: { ar, en }, precision: "governorate", governorate: code };
  }
  if (town) return placeTown(town, reach === "place" ? "locality" : "district");
  return country ? { key: country, name: null, precision: "country", country } : null;
}

function placeTown(
  { id, ar, en, lat, lon, governorate }: Place,
  precision: "locality" | "district",
): Placement {
  const key = precision === "locality" ? `${id}` : `around ${id}`;
  return { key, name: { ar, en }, precision, at: { lat, lon }, governorate };
}

const LARGE = 10_000;
const FAR_LARGER = 10;

/** The one town that is meant: the only one there, or one beside which the others are villages; else none is. */
function oneOf(towns: readonly Place[], { countries, governorates }: Areas): Place | undefined {
  const there = towns.filter(({ country }) => fits(country, countries));
  const near = there.filter(({ governorate }) => governorate !== null && governorates.includes(governorate));
  const [first, second] = near.length > 0 ? near : there;
  if (!first || !second) return first;
  const isFarLarger = first.population >= LARGE && first.population >= FAR_LARGER * second.population;
  return isFarLarger ? first : undefined;
}

function fits(country: string, countries: readonly string[]): boolean {
  return countries.length === 0 || countries.includes(country);
}

/** Whether the first is a town with the name of a governorate in which the other one lies. */
function isWithin(one: Placement, first: Placement, find: Gazetteer): boolean {
  if (one.precision !== "locality" || !first.name) return false;
  return find(first.name.ar).governorates.some(({ code }) => code === one.governorate);
}

function placeRoad(ends: [string, string], find: Gazetteer): Placement | null {
  const [from, to] = ends.map((name) => oneOf(find(name).towns, NOWHERE));
  if (!from || !to || from === to) return null;
  const name = { ar: `${from.ar} – ${to.ar}`, en: `${from.en} – ${to.en}` };
  const [one, other] = [from, to].map(({ lat, lon }) => ({ lat, lon })) as [GeoPoint, GeoPoint];
  return { key: `road ${from.id} ${to.id}`, name, precision: "road", from: one, to: other };
}
