import type { PlaceRef } from "../protocol/places.ts";

/** How near two places are, for all that is known: from 0, elsewhere, to 1, the same. */
export interface Nearness {
  share: number;
  kind: "same" | "near" | "same-area" | "elsewhere";
  /** Null where one of them has no point. */
  km: number | null;
}

type Point = NonNullable<PlaceRef["point"]>;

/** How far from its point something may have been, in kilometres; an area is held against areas instead. */
const REACH_KM: Partial<Record<PlaceRef["precision"], number>> = {
  exact: 0.5,
  vicinity: 8,
  locality: 2,
  district: 20,
};

/** What is left of a nearness for each of the two that is a road. */
const ON_ROAD = 0.7;

const KM_PER_LATITUDE = 110.6;
const KM_PER_LONGITUDE = 111.3;

const ELSEWHERE: Nearness = { share: 0, kind: "elsewhere", km: null };

/** How near two places are. A governorate, a country and a road say where something was not, more than where it was. */
export function nearnessOf(one: PlaceRef, other: PlaceRef): Nearness {
  if (isSameRow(one, other)) return { share: 1, kind: "same", km: 0 };
  const [reach, otherReach] = [REACH_KM[one.precision], REACH_KM[other.precision]];
  const isPrecise = reach !== undefined && otherReach !== undefined;
  if (isPrecise && one.point && other.point) return byDistance(one, other, reach + otherReach);
  return byArea(one, other, isPrecise);
}

function isSameRow(one: PlaceRef, other: PlaceRef): boolean {
  if (one.placeId !== null && one.placeId === other.placeId) return true;
  if (one.geonamesId !== null && one.geonamesId === other.geonamesId) return true;
  const isNamedAlike =
    one.ar === other.ar && one.country === other.country && one.governorate === other.governorate;
  return isNamedAlike && one.precision === other.precision && !isApart(one, other);
}

/** Two of the same name in one governorate, each with a point of its own. */
function isApart(one: PlaceRef, other: PlaceRef): boolean {
  return JSON.stringify([one.point, one.to]) !== JSON.stringify([other.point, other.to]);
}

function byDistance(one: PlaceRef, other: PlaceRef, reach: number): Nearness {
  const km = distanceKm(lineOf(one), lineOf(other));
  if (km > reach) return { ...ELSEWHERE, km };
  const near = 1 - (0.5 * km) / reach;
  const roads = [one, other].filter(({ to }) => to !== null).length;
  return { share: near * ON_ROAD ** roads, kind: "near", km };
}

function byArea(one: PlaceRef, other: PlaceRef, isPrecise: boolean): Nearness {
  if (one.country !== null && other.country !== null && one.country !== other.country) return ELSEWHERE;
  const isKnown = one.governorate !== null && other.governorate !== null;
  if (isKnown && one.governorate !== other.governorate) return ELSEWHERE;
  // Two places with names of their own are seldom one, however near.
  const share = isPrecise ? 0.3 : isKnown ? 0.5 : 0.25;
  return { share, kind: "same-area", km: null };
}

type Line = readonly [Point, Point];

function lineOf({ point, to }: PlaceRef): Line {
  const from = point ?? { lat: 0, lon: 0 };
  return [from, to ?? from];
}

/** Between two points or straight lines, as on a plane: good to a percent within a country. */
function distanceKm(one: Line, other: Line): number {
  const points = [...one, ...other];
  const latitude = points.reduce((sum, { lat }) => sum + lat, 0) / points.length;
  const perLongitude = KM_PER_LONGITUDE * Math.cos((latitude * Math.PI) / 180);
  const flat = ({ lat, lon }: Point): Flat => ({ x: lon * perLongitude, y: lat * KM_PER_LATITUDE });
  const [a, b, c, d] = points.map(flat) as [Flat, Flat, Flat, Flat];
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

interface Flat {
  x: number;
  y: number;
}

function toLine(point: Flat, from: Flat, to: Flat): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}
