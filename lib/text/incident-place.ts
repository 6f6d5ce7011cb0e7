import type { IncidentType } from "../protocol/incidents.ts";
import type { Precision } from "../protocol/places.ts";
import type { Clause } from "./clauses.ts";
import { familyOf } from "./event-types.ts";
import type { ReadMarks } from "./incidents.ts";
import { type PlaceRole, type RoledPlace, rolesOf } from "./place-role.ts";
import type { PlaceMark, Span } from "./reading.ts";
import { type Token, wordKey } from "./tokens.ts";
import { createWithin } from "./within.ts";

/** How much farther a place may stand for each step of precision: a village two lines on is better than a country. */
const COARSE: Readonly<Record<Precision, number>> = {
  exact: 0,
  vicinity: 0,
  locality: 0,
  district: 20,
  governorate: 90,
  country: 400,
};
/** The same for what the words before it make of it. */
const ROLES: Readonly<Record<PlaceRole, number>> = {
  site: 0,
  goal: 120,
  station: 300,
  origin: 1000,
  office: 1000,
  word: 1000,
};
/** Beyond it, nothing is said of where it was. */
const NOT_THERE = 250;
/** Who is taken is taken from somewhere, and who leaves leaves it: how much farther off such a place is. */
const FROM_THERE: Partial<Record<IncidentType, number>> = {
  abduction: 20,
  "transfer-of-territory": 0,
  arrests: 120,
};
/** A name that nothing is known of is still where it happened, if nothing better stands there. */
const UNPLACED = 10;
/** What stands behind the event is more often where it was than what stands before it. */
const BEFORE = 2.5;
/** How much farther off stands what was told of another thing: «قتيل في بغداد، ومقتل …». */
const TURNED = 60;
/** Farther off, in characters, nothing is said of where it was. */
const FAR = 1500;
/** «في البلدة», «المكان»: one that was named before. */
const BACK = new Set(
  "المدينه المحافظه البلده القريه المنطقه المكان الحي المخيم الناحيه هناك المدينتين البلدتين".split(" "),
);

export interface ChosenPlace {
  place: PlaceMark | null;
  /** Its words stand in the clause. */
  isOwn: boolean;
}

/**
 * Chooses the place of an event: the best one of its clause, else of its sentence, else the nearest before it in its
 * paragraph, else, where the clause refers back to one, the last that was named, else where those who protest come from,
 * else the dateline's. Left out are those that belong to the name of a source or an office and those that anybody else
 * comes from.
 */
export function createPlaceChooser(marks: ReadMarks, tokens: readonly Token[]) {
  const { places, attributions, sentences, dateline } = marks;
  const sourcesIn = createWithin(attributions.flatMap(({ source }) => source ?? []));
  const isSourced = ({ name }: PlaceMark) => {
    const around = sourcesIn({ start: Math.max(0, name.start - 200), end: name.end });
    return around.some(({ start, end }) => start <= name.start && end >= name.end);
  };
  const roled = rolesOf(
    places.filter((place) => !isSourced(place)),
    tokens,
  ).filter(({ role }) => role !== "word");
  const placesIn = createWithin(roled.map((place) => ({ ...place, ...place.mark.name })));
  // «مصدر أمني في ميسان» tells, if nothing better is named, of what happened in ميسان.
  const spoken = [
    ...places.filter(isSourced),
    ...roled.flatMap(({ role, mark }) => (role === "office" ? mark : [])),
  ];
  const spokenIn = createWithin(
    spoken.filter(({ place }) => place?.precision !== "country").map((mark) => ({ ...mark.name, mark })),
  );
  const paragraphs = new Map<number, Span>();
  for (const { paragraph, start, end } of sentences)
    paragraphs.set(paragraph, { start: paragraphs.get(paragraph)?.start ?? start, end });
  return (clause: Clause, sentence: Span, cue: Span, type: IncidentType): ChosenPlace => {
    const inClause = placesIn(clause).filter(({ start }) => start < endOf(clause, cue, tokens));
    const turn = turnBefore(clause, cue, tokens);
    const own = best(inClause.filter(isInside), cue, type, turn);
    if (own) return { place: own, isOwn: true };
    const paragraph = paragraphs.get(clause.paragraph) ?? sentence;
    const around = {
      start: Math.max(sentence.start, clause.start - FAR),
      end: Math.min(sentence.end, clause.end + FAR),
    };
    const near = { start: Math.max(paragraph.start, clause.start - FAR), end: clause.start };
    const far = { start: Math.max(0, clause.start - FAR), end: clause.start };
    const place =
      best(placesIn(around).filter(isInside), cue, type) ??
      (clause.isApart ? undefined : lastOf(placesIn(near), type)) ??
      (refersBack(clause, tokens) ? lastOf(placesIn(far), type) : undefined) ??
      spokenIn(around).at(0)?.mark ??
      (clause.isApart ? undefined : spokenIn(near).at(-1)?.mark) ??
      homeOf(inClause, type) ??
      dateline;
    return { place: place ?? best(inClause, cue, type) ?? null, isOwn: false };
  };
}

/** Of a whole country, next to nothing is said. */
const isInside = ({ mark }: RoledPlace): boolean => mark.place?.precision !== "country";

/** «خرج العشرات من أهالي المدينة في مظاهرة»: who protests, where nothing better is named, does it at home. */
function homeOf(places: readonly RoledPlace[], type: IncidentType): PlaceMark | undefined {
  if (familyOf(type) !== "protest") return undefined;
  return places.find((place) => place.role === "origin" && isInside(place))?.mark;
}

function refersBack({ from, to }: Clause, tokens: readonly Token[]): boolean {
  for (let at = from; at < to; at++)
    if (BACK.has((tokens[at]?.key ?? "").replace(/^[وبل](?=ال|ه)/, ""))) return true;
  return false;
}

/** Behind «رداً على», another event is told. */
function endOf({ from, to, end }: Clause, cue: Span, tokens: readonly Token[]): number {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && token.start >= cue.end && token.key === "ردا") return token.start;
  }
  return end;
}

/** The first of the last row of places that something may have happened at. */
function lastOf(places: readonly RoledPlace[], type: IncidentType): PlaceMark | undefined {
  return rowsOf(places.filter((place) => isInside(place) && awayBy(place, type) < NOT_THERE)).at(-1)?.mark;
}

/** Where the part of a clause begins that tells of an event: behind the last «، و» before it. */
function turnBefore({ from, to, start }: Clause, cue: Span, tokens: readonly Token[]): number {
  let turn = start;
  for (let at = from + 1; at < to && (tokens[at]?.start ?? cue.start) < cue.start; at++)
    if (tokens[at - 1]?.key === "," && tokens[at]?.key.startsWith("و")) turn = tokens[at]?.start ?? turn;
  return turn;
}

function best(places: readonly RoledPlace[], cue: Span, type: IncidentType, turn = 0): PlaceMark | undefined {
  let [found, least]: [PlaceMark | undefined, number] = [undefined, NOT_THERE + FAR];
  for (const row of rowsOf(places.filter((place) => awayBy(place, type) < NOT_THERE))) {
    const far = farFrom(row, cue) + awayBy(row, type) + (row.mark.end <= turn ? TURNED : 0);
    if (far < least) [found, least] = [row.mark, far];
  }
  return found;
}

function awayBy({ role }: RoledPlace, type: IncidentType): number {
  return role === "origin" ? (FROM_THERE[type] ?? ROLES.origin) : ROLES[role];
}

/** One of each row: its first; or behind a governorate the first place inside it, behind an unknown quarter its town. */
function rowsOf(places: readonly RoledPlace[]): RoledPlace[] {
  const rows: RoledPlace[] = [];
  for (const place of places) {
    const first = rows.at(-1);
    if (!place.isNext || !first) rows.push(place);
    else if (!place.isOther && isBetter(place.mark, first.mark)) rows[rows.length - 1] = place;
  }
  return rows;
}

function isBetter(next: PlaceMark, first: PlaceMark): boolean {
  if (first.place === null) return next.place !== null && !isWide(next);
  return isLand(first) && !isLand(next);
}

const isLand = ({ place }: PlaceMark): boolean =>
  place?.precision === "governorate" || place?.precision === "country";

const stepOf = ({ place }: PlaceMark): number => (place === null ? UNPLACED : COARSE[place.precision]);

function farFrom({ mark }: RoledPlace, cue: Span): number {
  const { start, end } = mark;
  const distance = start >= cue.end ? start - cue.end : Math.max(0, cue.start - end) * BEFORE;
  return distance + stepOf(mark);
}

/** Whether a mark means only the land around, of which places inside it may be told later. */
export function isWide(mark: PlaceMark | null): boolean {
  // A road lies in several.
  if (mark?.place?.to) return false;
  const precision = mark?.place?.precision;
  return precision === "district" || precision === "governorate" || precision === "country";
}

/** Compares two marks of a text: whether they mean the same place, or one of them the land around the other. */
export function createSamePlace(text: string) {
  const keyOf = ({ name }: PlaceMark) => wordKey(text.slice(name.start, name.end));
  return (one: PlaceMark | null, other: PlaceMark | null): boolean => {
    if (!one || !other) return !one && !other;
    if (one.place && other.place && one.place.ar === other.place.ar) return true;
    if (one.name.end > one.name.start && keyOf(one) === keyOf(other)) return true;
    if (isOnRoad(one, other) || isOnRoad(other, one)) return true;
    return isAround(one, other) || isAround(other, one);
  };
}

/** «طريق الصرفند – البيسارية», and the town at one of its ends. */
function isOnRoad({ place: road }: PlaceMark, { place: town }: PlaceMark): boolean {
  return road?.to != null && town !== null && town.to === null && road.ar.includes(town.ar);
}

/** Whether both lie in one governorate, or one of them nobody knows where. */
export function isSameLand(one: PlaceMark | null, other: PlaceMark | null): boolean {
  return !one?.place || !other?.place || one.place.governorate === other.place.governorate;
}

function isAround(wide: PlaceMark, narrow: PlaceMark): boolean {
  if (!isWide(wide) || !wide.place) return false;
  // Of a name that is not known, nobody can say that it is elsewhere.
  if (!narrow.place) return true;
  if (wide.place.precision === "country") return wide.place.country === narrow.place.country;
  if (wide.place.precision === "district") return false;
  return wide.place.governorate !== null && wide.place.governorate === narrow.place.governorate;
}
