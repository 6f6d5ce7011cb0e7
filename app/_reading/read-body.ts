import { createPlaceFinder } from "@/lib/geo/find-places.ts";
import type { Place } from "@/lib/geo/gazetteer.ts";
import packaged from "@/lib/geo/places.json";
import type { Party } from "@/lib/protocol/parties.ts";
import type { OwnPlace } from "@/lib/protocol/places.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { createActorFinder } from "@/lib/text/find-actors.ts";
import { readReport } from "@/lib/text/read-report.ts";
import type { Reading } from "@/lib/text/reading.ts";

/** The gazetteer that came with the program. */
export const PLACES = packaged as readonly Place[];

/** What the newsroom knows: the same arrays as long as nothing of it changed. */
export interface Knowledge {
  places: readonly OwnPlace[];
  parties: readonly Party[];
  timeZone: string;
}

type Read = (report: Report) => Reading;

const READ_MOST = 30;
let reader: { knowledge: Knowledge; read: Read } | undefined;

/** What the body of a report says about itself; the same answer for the same version until the newsroom knows more. */
export function readBody(report: Report, knowledge: Knowledge): Reading {
  const known = reader?.knowledge;
  const isKnown =
    known?.places === knowledge.places &&
    known.parties === knowledge.parties &&
    known.timeZone === knowledge.timeZone;
  if (!reader || !isKnown) reader = { knowledge, read: createReader(knowledge) };
  return reader.read(report);
}

function createReader({ places, parties, timeZone }: Knowledge): Read {
  const findPlaces = createPlaceFinder({ places: PLACES, own: places });
  const findActors = createActorFinder(parties);
  const done = new Map<string, Reading>();
  return ({ id, version, body, dateline, filedAt }) => {
    const key = `${id} ${version}`;
    const known = done.get(key);
    if (known) return known;
    const report = { body, dateline, filedAt: Date.parse(filedAt) };
    const reading = readReport(report, { findPlaces, findActors, timeZone });
    if (done.size >= READ_MOST) done.clear();
    done.set(key, reading);
    return reading;
  };
}
