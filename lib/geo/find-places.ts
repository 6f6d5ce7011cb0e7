import type { PlaceMark } from "../text/reading.ts";
import { acceptPlaces } from "./accept-places.ts";
import { asGovernorates } from "./as-governorate.ts";
import { type Areas, type Choice, choosePlace, type Surroundings } from "./choose-place.ts";
import { LARGE_PEOPLE, type Meaning, type PlaceKnowledge } from "./known-places.ts";
import { areasOf, datelineAreas, NOWHERE } from "./place-areas.ts";
import { type Candidate, findCandidates } from "./place-candidates.ts";
import { EVIDENCE, type Reach } from "./place-cues.ts";
import { createPlaceIndex, type KnownName } from "./place-index.ts";
import { roadRef } from "./place-roads.ts";
import { placeTokens } from "./place-tokens.ts";

/**
 * Makes the finder of places in running text, Arabic and English. What it proposes is guarded: a name that is a word, a
 * person or a body as well needs words around it that say that it is a place; «جامعة دمشق» and «محافظ حلب» are none.
 * Marks are in order and never overlap; a place of null is one that the text names and nobody knows, or that may be
 * one of several. Linear in the text; never throws.
 */
export function createPlaceFinder(
  knowledge: PlaceKnowledge,
): (text: string, context: { dateline: string | null }) => PlaceMark[] {
  const index = createPlaceIndex(knowledge);
  return (text, { dateline }) => {
    const candidates = findCandidates(index, text, placeTokens(text));
    const sure = sureNames(candidates);
    const around: Surroundings = {
      dateline: datelineAreas(index, dateline),
      text: areasOf(sure.map(({ meanings }) => meanings)),
      near: NOWHERE,
    };
    const countries = new Set([...around.dateline.countries, ...countriesOf(sure)]);
    const accepted = asGovernorates(text, acceptPlaces(candidates, around));
    const choose = remembered(around);
    return accepted.map((candidate, at) => {
      const next = accepted[at + 1];
      const mark = markOf(candidate, next, choose);
      return mark.place && isElsewhere(candidate, landOf(text, candidate, next), countries)
        ? unplaced(mark)
        : mark;
    });
  };
}

/** Each once, however often the text has it. */
function sureNames(candidates: readonly Candidate[]): KnownName[] {
  const names = new Set<KnownName>();
  for (const candidate of candidates)
    if (candidate.match && isSure(candidate)) names.add(candidate.match.name);
  return [...names];
}

/** The countries that names which are no words as well tell of. */
function countriesOf(names: readonly KnownName[]): ReadonlySet<string> {
  const firm = names.filter(({ need }) => need < EVIDENCE.within);
  return areasOf(firm.map(({ meanings }) => meanings)).countries;
}

function isSure({ match, evidence, to }: Candidate): boolean {
  return match !== null && to === null && !match.name.isLocal && evidence >= match.name.need;
}

const NEAR_LETTERS = 25;
/** What may stand between a name and the land in which it lies; «ب» and «ل» are written together with the next. */
const IN_LAND = /^[\s"»”)]{0,3}(?:في |ضمن |التابعة? )?[بل]?$/u;

/** «قرية الجديدة بريف حلب»: where every place known by that name lies elsewhere, it is one that nobody knows. */
function isElsewhere(
  candidate: Candidate,
  land: ReadonlySet<string>,
  countries: ReadonlySet<string>,
): boolean {
  const { match, isRoad } = candidate;
  if (!match || isRoad || match.name.meanings.some(isLarge)) return false;
  const isIn = (areas: ReadonlySet<string>, key: "governorate" | "country") =>
    match.name.meanings.some(({ ref }) => areas.has(ref[key] ?? ""));
  if (land.size > 0 && !isIn(land, "governorate")) return true;
  if (match.name.need < EVIDENCE.within) return false;
  return countries.size > 0 && !isIn(countries, "country");
}

function isLarge({ level, population, isOwn }: Meaning): boolean {
  return level !== "place" || isOwn || population >= LARGE_PEOPLE;
}

const LANDS: ReadonlySet<Reach> = new Set(["countryside", "governorate", "side"]);

/** The governorates that the words right behind say it lies in: «بريف حلب», «في محافظة ديالى». */
function landOf(text: string, { end }: Candidate, next: Candidate | undefined): ReadonlySet<string> {
  const isLand = next?.match && LANDS.has(next.reach) && !next.continues && !next.isRoad;
  if (!isLand || !IN_LAND.test(text.slice(end, next.start))) return new Set();
  const levels = next.match?.name.meanings.filter(({ level }) => level === "governorate") ?? [];
  return new Set(levels.flatMap(({ ref }) => ref.governorate ?? []));
}

/** What a name means here, given the name right beside it. */
type Choose = (name: KnownName, reach: Reach, beside: KnownName | undefined) => Choice;

/** Names come again and again in a text: each is chosen for once. */
function remembered(around: Surroundings): Choose {
  const areas = new Map<KnownName, Areas>();
  const choices = new Map<KnownName, Map<Reach, Map<KnownName | undefined, Choice>>>();
  const areasNear = (name: KnownName) => {
    const known = areas.get(name) ?? areasOf([name.meanings]);
    areas.set(name, known);
    return known;
  };
  return (name, reach, beside) => {
    const ofName = choices.get(name) ?? new Map<Reach, Map<KnownName | undefined, Choice>>();
    choices.set(name, ofName);
    const ofReach = ofName.get(reach) ?? new Map<KnownName | undefined, Choice>();
    ofName.set(reach, ofReach);
    let choice = ofReach.get(beside);
    if (choice === undefined) {
      const near = beside ? areasNear(beside) : NOWHERE;
      choice = choosePlace(name.meanings, reach, { ...around, near });
      ofReach.set(beside, choice);
    }
    return choice;
  };
}

/** What it was taken for is offered all the same. */
function unplaced({ place, others, ...mark }: PlaceMark): PlaceMark {
  return { ...mark, place: null, others: place ? [place, ...others] : others };
}

const UNKNOWN: Choice = { place: null, others: [] };

function markOf(candidate: Candidate, next: Candidate | undefined, choose: Choose): PlaceMark {
  const { start, end, name } = candidate;
  const beside = next && next.start - end <= NEAR_LETTERS ? next.match?.name : undefined;
  const { place, others } = meantBy(candidate, beside, choose);
  return { start, end, name, place, others };
}

function meantBy(candidate: Candidate, beside: KnownName | undefined, choose: Choose): Choice {
  const { match, reach, isRoad, isQuarter, to } = candidate;
  if (isQuarter) return quarterIn(beside, choose);
  if (!match) return UNKNOWN;
  return isRoad ? roadBetween(match.name, to?.name, choose) : choose(match.name, reach, beside);
}

/** A quarter or a site that is not known stays unplaced; the town named right behind it is offered. */
function quarterIn(city: KnownName | undefined, choose: Choose): Choice {
  const isCity = city?.meanings.some(({ level }) => level === "place");
  const town = city && isCity ? choose(city, "place", undefined).place : null;
  return town ? { place: null, others: [town] } : UNKNOWN;
}

function roadBetween(from: KnownName, to: KnownName | undefined, choose: Choose): Choice {
  const [one, other] = [choose(from, "place", to), to && choose(to, "place", from)];
  const others = [one.place, other?.place].flatMap((end) => end ?? []);
  return { place: one.place && other?.place ? roadRef(one.place, other.place) : null, others };
}
