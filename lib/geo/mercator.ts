import type { GeoPoint } from "./place-report.ts";

const DEGREE = Math.PI / 180;
const EARTH_KM = 6_371;
/** The corner that lies at 0, 0, and how many units a turn of one radian is. */
const WEST = 24;
const NORTH = 42.5;
const UNITS = 1_400;

/** A point of the flat map, in units of its own; y grows to the south. */
export interface MapPoint {
  x: number;
  y: number;
}

/** Where a place is on the flat map (Mercator). */
export function toMap({ lat, lon }: GeoPoint): MapPoint {
  return { x: (lon - WEST) * DEGREE * UNITS, y: (stretch(NORTH) - stretch(lat)) * UNITS };
}

/** How many units of the flat map so many kilometres are at this latitude. */
export function kmToMap(km: number, lat: number): number {
  return (km / EARTH_KM / Math.cos(lat * DEGREE)) * UNITS;
}

/** The latitude at this height of the flat map. */
export function latitudeAt(y: number): number {
  return (2 * Math.atan(Math.exp(stretch(NORTH) - y / UNITS)) - Math.PI / 2) / DEGREE;
}

function stretch(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * DEGREE) / 2));
}
