import { arKey } from "../../../lib/text/ar-key.ts";
import { paragraphs } from "../../../lib/text/paragraphs.ts";
import type {
  ActorMark,
  Attribution,
  Hedge,
  IncidentMark,
  PlaceMark,
  Reading,
  Span,
  TimeMark,
} from "../../../lib/text/reading.ts";
import type { Gold } from "./gold/load.ts";
import type { Range } from "./gold/local-time.ts";
import { isMeant } from "./gold/meaning.ts";
import { isNested, type Judged, matchMarks, overlap } from "./match.ts";

type Judge = (gold: Gold, reading: Reading) => Judged<Span, Span>;

const HOUR_MS = 3_600_000;
const CROWDS = new Set(["civilians", "protesters", "rioters"]);
const UNKNOWN = /مسلح|مجهول|gunm[ae]n|militants|unknown|unidentified/iu;

/** Each kind of mark, and how a reading is judged by a gold report. */
export const JUDGES = {
  places: (gold, { places }) =>
    matchMarks(
      gold.places.filter(({ meaning }) => meaning.kind !== "unplaced"),
      places.filter(({ place }) => place !== null),
      gold.optional.places,
      ({ meaning }, { place }) => isMeant(place, meaning),
      placeCloseness,
    ),
  "place words, placed or not": (gold, { places }) =>
    matchMarks(gold.places, places, gold.optional.places, () => true, placeCloseness),
  attributions: (gold, reading) =>
    matchMarks(
      gold.attributions,
      attributionsOf(reading),
      gold.optional.attributions,
      isSameSource,
      attributionCloseness,
    ),
  hedges: (gold, reading) =>
    matchMarks(gold.hedges, hedgesOf(reading), gold.optional.hedges, (one, other) => one.kind === other.kind),
  dates: (gold, { times }) => matchMarks(gold.times, times, gold.optional.times, isSameTime),
  figures: (gold, { figures }) =>
    matchMarks(
      gold.figures,
      figures,
      gold.optional.figures,
      (one, { figure }) =>
        one.figure.kind === figure.kind &&
        one.figure.low === figure.low &&
        one.figure.best === figure.best &&
        one.figure.high === figure.high,
      (one, other) => Math.ceil(overlap(one, other)),
    ),
  actors: ({ actors: gold, optional, report }, { actors }) =>
    matchMarks(
      gold,
      actors,
      [...optional.actors, ...actors.filter((mark) => isCrowd(mark, report.body))],
      ({ names }, { party }) => names.has(arKey(party.ar)) || names.has(arKey(party.en)),
    ),
  incidents: (gold, { incidents }) =>
    matchMarks(gold.incidents, incidents, [], (one, other) => one.type === other.type, restsOn),
  "source lines": (gold, { sourceLine }) =>
    matchMarks(gold.sourceLine ? [gold.sourceLine] : [], sourceLine ? [sourceLine] : [], [], () => true),
  repeats: (gold) => matchMarks(...pastes(gold), [], () => true),
} satisfies Record<string, Judge>;

export type Kind = keyof typeof JUDGES;

/** Of the places of incidents that were found, how many are the one that is meant, or rightly none. */
export function incidentPlaces(gold: Gold, reading: Reading): { right: number; all: number } {
  const { right } = JUDGES.incidents(gold, reading);
  const meant = right.filter(({ gold: { place }, found }) => isPlaceOf(found.place, place));
  return { right: meant.length, all: right.length };
}

/** Of the attributions that were found, how many have the manner that is meant. */
export function manners(gold: Gold, reading: Reading): { right: number; all: number } {
  const { right } = JUDGES.attributions(gold, reading);
  return { right: right.filter((each) => each.gold.manner === each.found.manner).length, all: right.length };
}

/** Of the places that were found, how many have the precision that is meant. */
export function precisions(gold: Gold, reading: Reading): { right: number; all: number } {
  const towns = JUDGES.places(gold, reading).right.filter((each) => each.gold.meaning.kind === "one");
  const same = towns.filter(
    ({ gold: { meaning }, found: { place } }) =>
      meaning.kind === "one" && meaning.precision === place?.precision,
  );
  return { right: same.length, all: towns.length };
}

function isPlaceOf(found: PlaceMark | null, meaning: Gold["incidents"][number]["place"]): boolean {
  if (meaning === null || meaning.kind === "unplaced") return !found?.place;
  return isMeant(found?.place ?? null, meaning);
}

function placeCloseness(gold: Span, found: PlaceMark): number {
  return Math.max(overlap(gold, found), overlap(gold, found.name));
}

/** Each once: one that reaches over several sentences stands in the claims of all. */
function attributionsOf({ claims }: Reading): Attribution[] {
  return once(claims.flatMap(({ attributions }) => attributions));
}

function hedgesOf({ claims }: Reading): Hedge[] {
  return once(claims.flatMap(({ hedges }) => hedges));
}

function once<M extends Span>(marks: readonly M[]): M[] {
  return [...new Map(marks.map((mark) => [`${mark.start}-${mark.end}`, mark])).values()];
}

/** A clause about a source makes the words long: the same cue of the same source is the same attribution. */
function attributionCloseness(gold: Gold["attributions"][number], found: Attribution): number {
  return Math.max(overlap(gold, found), overlap(gold.cue, found.cue));
}

/** By whom: nobody, or half of the shorter name of a source in the longer one. */
function isSameSource(gold: Gold["attributions"][number], { source }: Attribution): boolean {
  if (gold.isHidden) return true;
  if (gold.source === null || source === null) return gold.source === source;
  const both = Math.min(gold.source.end, source.end) - Math.max(gold.source.start, source.start);
  return both >= Math.min(gold.source.end - gold.source.start, source.end - source.start) / 2;
}

function isSameTime(gold: Gold["times"][number], found: TimeMark): boolean {
  if (gold.clash || found.clash)
    return gold.clash?.named === found.clash?.named && gold.clash?.found === found.clash?.found;
  if (gold.span === null || found.span === null) return gold.span === found.span;
  return isSameRange(gold.span, found.span);
}

/** Whether two ranges mean the same time, as RULES.md counts it. */
export function isSameRange(one: Range, other: Range): boolean {
  const [a, b] = [one, other].map(({ from, to }) => ({ from, to: Math.max(to, from + HOUR_MS) }));
  if (!a || !b) return false;
  const [short, long] = [a.to - a.from, b.to - b.from].toSorted((x, y) => x - y);
  const both = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return both >= (short ?? 0) / 2 && (long ?? 0) < 2 * (short ?? 0);
}

/** 1 when the words that an incident rests on hold the gold words, else 0. */
function restsOn(gold: Span, { evidence, cue }: IncidentMark): number {
  return [...evidence, cue].some((each) => isNested(each, gold)) ? 1 : 0;
}

/** Who acts without being a party: people, and armed men of whom nothing is known. */
function isCrowd({ start, end, kind }: ActorMark, body: string): boolean {
  return CROWDS.has(kind) || UNKNOWN.test(body.slice(start, end));
}

/**
 * The repeats of a report, as they are and as they are found; of the same with its longest paragraph pasted below; and
 * of the same with one word of that changed, which is no repeat.
 */
function pastes({ repeats, report }: Gold): [Span[], Span[]] {
  const all = paragraphs(report.body);
  const longest = all.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (!longest) return [[], []];
  const again = longest.repeats ?? longest.number;
  const gold = (text: number, more: readonly [number, number][]) =>
    [...repeats, ...more].map((pair) => pairSpan(text, pair));
  const changed = longest.text.replace(/\p{L}+(?=[^\p{L}]*$)/u, "خلافه");
  return [
    [...gold(0, []), ...gold(1, [[all.length + 1, again]]), ...gold(2, [])],
    [report.body, `${report.body}\n${longest.text}`, `${report.body}\n${changed}`].flatMap(repeatsIn),
  ];
}

/** A pair of paragraphs of one of several texts as a span, so that it is matched like any other mark. */
function pairSpan(text: number, [again, first]: readonly [number, number]): Span {
  const start = text * 1_000_000 + first * 1_000 + again;
  return { start, end: start + 1 };
}

function repeatsIn(body: string, text: number): Span[] {
  return paragraphs(body).flatMap(({ number, repeats }) =>
    repeats ? [pairSpan(text, [number, repeats])] : [],
  );
}
