import type { GeoPoint } from "@/lib/geo/place-report.ts";
import type { Incident } from "@/lib/protocol/incidents.ts";
import type { PlaceRef } from "@/lib/protocol/places.ts";

/** What happened in one place, or in one that is known no better. */
export interface IncidentPlace {
  key: string;
  place: PlaceRef;
  incidents: Incident[];
}

/** Gathers what happened under its places; of what is unplaced nothing is drawn. */
export function incidentPlaces(incidents: readonly Incident[]): IncidentPlace[] {
  const places = new Map<string, IncidentPlace>();
  for (const incident of incidents) {
    const { place } = incident;
    const key = place && keyOf(place);
    if (!place || key === null) continue;
    const known = places.get(key);
    if (known) known.incidents.push(incident);
    else places.set(key, { key, place, incidents: [incident] });
  }
  return [...places.values()];
}

/** The outline that a place is known by, where it is no finer than a governorate; null for one that has a point. */
export function areaOf({ precision, governorate, country }: PlaceRef): string | null {
  if (precision === "governorate") return governorate;
  return precision === "country" ? country : null;
}

/** The incidents that any of these reports tells of, the newest first. */
export function incidentsOf(incidents: readonly Incident[], reportIds: ReadonlySet<string>): Incident[] {
  return incidents
    .filter(({ evidence }) => evidence.some(({ reportId }) => reportIds.has(reportId)))
    .sort((one, other) => whenOf(other).localeCompare(whenOf(one)));
}

/** When it happened, as far as it is told; else when it was last said something of. */
export function whenOf({ span, changedAt }: Incident): string {
  return span?.from ?? changedAt;
}

function keyOf(place: PlaceRef): string | null {
  const area = areaOf(place);
  if (area !== null) return area;
  const { point, to, precision } = place;
  return point && [precision, spell(point), to && spell(to)].join(" ");
}

function spell({ lat, lon }: GeoPoint): string {
  return `${lat},${lon}`;
}
