import { createGazetteer, type Place } from "../../../lib/geo/gazetteer.ts";
import { createPlacer, type Placement } from "../../../lib/geo/place-report.ts";
import places from "../../../lib/geo/places.json" with { type: "json" };
import type { Pulse } from "../../../lib/protocol/pulse.ts";
import type { FiledCount } from "../../store/pulse.ts";

type PlaceCounts = Pulse["byPlace"][number];

/** How many places are told apart. */
const PLACES_MOST = 10;

const place = createPlacer(createGazetteer(places as Place[]));

/**
 * Gathers counts by dateline under the places that the datelines name: those with the most, then all others as one,
 * then those that name none; what has none of them is left out.
 */
export function countPlaces(
  rows: readonly FiledCount[],
  stepsOf: (rows: readonly FiledCount[]) => number[],
): PlaceCounts[] {
  const byKey = new Map<string, { place: PlaceCounts["place"]; rows: FiledCount[]; total: number }>();
  for (const row of rows) {
    const placement = place({ dateline: row.dateline });
    const key = placement?.key ?? "unplaced";
    const known = byKey.get(key) ?? { place: nameOf(placement), rows: [], total: 0 };
    known.rows.push(row);
    known.total += row.count;
    byKey.set(key, known);
  }
  const unplaced = byKey.get("unplaced");
  byKey.delete("unplaced");
  const placed = [...byKey.values()].sort((one, other) => other.total - one.total);
  const rest = placed.slice(PLACES_MOST).flatMap((one) => one.rows);
  return [
    ...placed.slice(0, PLACES_MOST),
    ...(rest.length > 0 ? [{ place: "other" as const, rows: rest }] : []),
    ...(unplaced ? [unplaced] : []),
  ].map((one) => ({ place: one.place, counts: stepsOf(one.rows) }));
}

function nameOf(placement: Placement | null): PlaceCounts["place"] {
  if (!placement) return "unplaced";
  if (placement.precision === "country") return { country: placement.country };
  return placement.name ? { ...placement.name, precision: placement.precision } : "unplaced";
}
