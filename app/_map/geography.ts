import { type ExtendedFeatureCollection, geoPath, geoTransform } from "d3-geo";
import { feature } from "topojson-client";
import { createGazetteer, type Place } from "@/lib/geo/gazetteer.ts";
import { GOVERNORATES } from "@/lib/geo/governorates.ts";
import { kmToMap, type MapPoint, toMap } from "@/lib/geo/mercator.ts";
import { createPlacer, type Placement, type Placer } from "@/lib/geo/place-report.ts";

/** An outline of the map. */
export interface Area {
  code: string;
  /** As SVG writes a path, in units of the flat map. */
  path: string;
  /** Where its name stands. */
  middle: MapPoint;
  /** In units of the flat map. */
  width: number;
}

/** Everything that the map draws and places by; loaded once, and only here. */
export interface Geography {
  countries: Area[];
  governorates: Area[];
  areas: ReadonlyMap<string, Area>;
  /** The largest first. */
  towns: readonly Place[];
  place: Placer;
}

let loading: Promise<Geography> | undefined;

/** The map's data, from our own server. Fails when that cannot be reached; the next call tries again. */
export function loadGeography(): Promise<Geography> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Geography> {
  const [region, places] = await Promise.all([
    import("@/lib/geo/region.json").then((module) => module.default as unknown as RegionTopology),
    import("@/lib/geo/places.json").then((module) => module.default as Place[]),
  ]);
  const countries = areasOf(region, "countries");
  const governorates = [...areasOf(region, "governorates"), ...circles()];
  return {
    countries,
    governorates,
    areas: new Map([...countries, ...governorates].map((area) => [area.code, area])),
    towns: places,
    place: createPlacer(createGazetteer(places)),
  };
}

type RegionTopology = Parameters<typeof feature>[0];

// The sphere is left out of it: on a flat map a ring is a ring, whichever way round it is written.
const flat = geoTransform({
  point(lon, lat) {
    const { x, y } = toMap({ lat, lon });
    this.stream.point(x, y);
  },
});

function areasOf(region: RegionTopology, name: "countries" | "governorates"): Area[] {
  const draw = geoPath(flat).digits(2);
  const outlines = region.objects[name];
  if (!outlines) return [];
  return (feature(region, outlines) as ExtendedFeatureCollection).features.flatMap((shape) => {
    // A country is named on its largest part.
    const { geometry } = shape;
    const parts = geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
    const sized = parts.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
    const main = sized.sort((one, other) => Math.abs(draw.area(other)) - Math.abs(draw.area(one)))[0];
    if (!main) return [];
    const [x, y] = draw.centroid(main);
    const [[west], [east]] = draw.bounds(main);
    return { code: String(shape.id), path: draw(shape) ?? "", middle: { x, y }, width: east - west };
  });
}

/** Governorates that the data does not draw: as far as they reach, and no more is claimed. */
function circles(): Area[] {
  return GOVERNORATES.flatMap(({ code, circle }) => {
    if (!circle) return [];
    const { x, y } = toMap(circle);
    const r = kmToMap(circle.radiusKm, circle.lat);
    const path = `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    return [{ code, path, middle: { x, y }, width: 2 * r }];
  });
}

/** Where a place is marked on the flat map; null when the map does not reach it. */
export function anchorOf(placement: Placement, { areas }: Geography): MapPoint | null {
  if ("at" in placement) return toMap(placement.at);
  if ("from" in placement) {
    const [one, other] = [toMap(placement.from), toMap(placement.to)];
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  }
  return (
    areas.get(placement.precision === "country" ? placement.country : placement.governorate)?.middle ?? null
  );
}
