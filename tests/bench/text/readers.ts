import { createPlaceFinder } from "../../../lib/geo/find-places.ts";
import type { Place } from "../../../lib/geo/gazetteer.ts";
import PLACES from "../../../lib/geo/places.json" with { type: "json" };
import { createActorFinder } from "../../../lib/text/find-actors.ts";
import { readReport } from "../../../lib/text/read-report.ts";
import type { Reading } from "../../../lib/text/reading.ts";

type Report = Parameters<typeof readReport>[0];

/** The readers of the product as they come, with no place and no party of a newsroom's own. */
export function createReader(timeZone: string): (report: Report) => Reading {
  const findPlaces = createPlaceFinder({ places: PLACES as Place[], own: [] });
  const findActors = createActorFinder([]);
  return (report) => readReport(report, { findPlaces, findActors, timeZone });
}
