import { findAttributions } from "./attributions.ts";
import { readClaims } from "./claims.ts";
import { findFigures } from "./figures.ts";
import { findHedges } from "./hedges.ts";
import { proposeIncidents } from "./incidents.ts";
import type { ActorMark, PlaceMark, Reading, Span } from "./reading.ts";
import { sentences as sentencesOf } from "./sentences.ts";
import { findSourceLine } from "./source-line.ts";
import { findTimes } from "./times.ts";
import { createWithin } from "./within.ts";

/** What is read of a report. */
export interface ReadableReport {
  body: string;
  dateline: string | null;
  /** ms since the epoch. */
  filedAt: number;
}

/** What the readers know beside the text. */
export interface Knowledge {
  findPlaces: (text: string, context: { dateline: string | null }) => readonly PlaceMark[];
  findActors: (text: string) => readonly ActorMark[];
  /** IANA; that of the newsroom. */
  timeZone: string;
}

/** Longer than any report of a wire: what is behind it in a text of a hundred thousand characters is not read. */
const READ_MOST = 40_000;

/**
 * Everything that the body of a report says about itself, as proposals with the words that they rest on. Pure: the same
 * report and knowledge read the same, in the browser and on the server. Never throws.
 *
 * An incident that the text does not place has the dateline's place; its mark is empty, as its words are not in the body.
 */
export function readReport(report: ReadableReport, knowledge: Knowledge): Reading {
  const { dateline, filedAt } = report;
  const body = readable(report.body);
  const sourceLine = findSourceLine(body);
  const sentences = sentencesOf(body);
  const attributions = findAttributions(body, sentences);
  const hedges = findHedges(body);
  const times = findTimes(body, { filedAt, timeZone: knowledge.timeZone });
  const actors = knowledge.findActors(body);
  const places = withoutNames(knowledge.findPlaces(body, { dateline }), actors);
  const figures = findFigures(body, sentences, attributions);
  const told = sentences.filter(({ end }) => sourceLine === null || end > sourceLine.end);
  const incidents = proposeIncidents(body, {
    ...{ sentences: told, attributions, hedges, times, actors, figures, filedAt },
    places: places.filter(({ end }) => sourceLine === null || end > sourceLine.end),
    dateline: datelinePlace(places, sourceLine, dateline, knowledge),
  });
  const claims = readClaims(body, sentences, attributions, hedges, sourceLine);
  return { readTo: body.length, sourceLine, claims, times, places, actors, figures, incidents };
}

/** Up to a line break, so that no sentence is read in half. */
function readable(body: string): string {
  if (body.length <= READ_MOST) return body;
  const lineEnd = body.lastIndexOf("\n", READ_MOST);
  return body.slice(0, lineEnd > 0 ? lineEnd : READ_MOST);
}

/** «سوريا» inside «قوات سوريا الديمقراطية» is no place. */
function withoutNames(places: readonly PlaceMark[], actors: readonly ActorMark[]): PlaceMark[] {
  const actorsIn = createWithin(actors);
  return places.filter(({ start, end }) => {
    const around = actorsIn({ start: Math.max(0, start - 100), end });
    return !around.some(
      (actor) => actor.start <= start && actor.end >= end && actor.end - actor.start > end - start,
    );
  });
}

function datelinePlace(
  places: readonly PlaceMark[],
  sourceLine: Span | null,
  dateline: string | null,
  { findPlaces }: Knowledge,
): PlaceMark | null {
  const own =
    dateline === null ? undefined : findPlaces(dateline, { dateline }).find(({ place }) => place !== null);
  if (own) return { start: 0, end: 0, name: { start: 0, end: 0 }, place: own.place, others: own.others };
  return places.find(({ end }) => sourceLine !== null && end <= sourceLine.end) ?? null;
}
