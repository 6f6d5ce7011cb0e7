import type { PlaceRef } from "../protocol/places.ts";
import { remember } from "../text/remember.ts";
import { ENGLISH_AFTER, EVIDENCE, ROAD_WORDS, ROADS } from "./place-cues.ts";
import { longestPlace, type NameMatch, type PlaceIndex } from "./place-index.ts";
import { type PlaceToken, wordReadings } from "./place-tokens.ts";

/** A road between two places as the words name it. */
export interface Road {
  from: NameMatch;
  /** Null when the other end is not known. */
  to: NameMatch | null;
  /** The number of the first word of the two names. */
  nameFirst: number;
  /** Where the words of the two names end, and where those for the road do. */
  nameEnd: number;
  end: number;
  last: number;
  /** «طريق» comes first; so many letters are written together with it. */
  startsAtRoad: boolean;
  letters: number;
}

const WORDS_MOST = 4;
const KINDS = new Set(["مدينه", "بلده", "قريه"]);

/** A word for a road, with what is written together with it. */
const roadWord = remember((word) => wordReadings(word).find(({ key }) => ROADS.has(key)) ?? null);

/** «طريق حمص – تدمر», "the Homs-Palmyra road"; undefined when this word begins no road between two places. */
export function findRoad(index: PlaceIndex, tokens: readonly PlaceToken[], at: number): Road | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (!token.isArabic) return latinRoad(index, tokens, at);
  const word = roadWord(token.key);
  if (!word) return undefined;
  let first = at + 1;
  while (first - at <= WORDS_MOST && ROAD_WORDS.has(tokens[first]?.key ?? "")) first += 1;
  if (tokens[first]?.gap === "end" || tokens[first]?.gap === "comma") return undefined;
  const from = longestPlace(index, tokens, first);
  if (!from) return fromUnknown(index, tokens, first, { startsAtRoad: true, letters: word.letters });
  if (from.name.meanings.every(({ level }) => level === "country")) return undefined;
  return ends(index, tokens, from, { startsAtRoad: true, letters: word.letters });
}

/** «طريق الخردلي – مرجعيون»: with a dash between them, the first word is a name as well. */
function fromUnknown(
  index: PlaceIndex,
  tokens: readonly PlaceToken[],
  nameFirst: number,
  how: Pick<Road, "startsAtRoad" | "letters">,
): Road | undefined {
  const known =
    tokens[nameFirst + 1]?.gap === "dash" ? longestPlace(index, tokens, nameFirst + 1) : undefined;
  if (!known) return undefined;
  if (known.reading.prefix !== "" || known.name.need > EVIDENCE.within) return undefined;
  const end = tokens[known.last]?.end ?? 0;
  return { from: known, to: null, nameFirst, nameEnd: end, end, last: known.last, ...how };
}

function ends(
  index: PlaceIndex,
  tokens: readonly PlaceToken[],
  from: NameMatch,
  how: Pick<Road, "startsAtRoad" | "letters">,
): Road | undefined {
  const next = tokens[from.last + 1];
  if (!next || next.gap === "end" || next.gap === "comma") return undefined;
  const isTold = /^(?:الي|باتجاه|نحو)$/.test(next.key);
  const second = from.last + (isTold ? 2 : 1);
  const at = isCue(tokens[second], isTold ? "" : "و") ? second + 1 : second;
  const to = longestPlace(index, tokens, at);
  const isRoad = to && tokens[at]?.isArabic && !/[بفك]/.test(to.reading.prefix) && to.name !== from.name;
  const last = isRoad ? to.last : at;
  const end = tokens[last]?.end ?? 0;
  const nameFirst = from.first;
  if (isRoad) return { from, to, nameFirst, nameEnd: end, end, last, ...how };
  // With a dash between them, the second word is a name as well.
  return next.gap === "dash" && !isTold
    ? { from, to: null, nameFirst, nameEnd: end, end, last, ...how }
    : undefined;
}

/** «بين قرية رويحينة وبلدة نبع الصخر»: its kind before the second name as well. */
const isCue = (token: PlaceToken | undefined, joined: string) =>
  token?.isArabic === true &&
  wordReadings(token.key).some(({ key, prefix }) => prefix === joined && KINDS.has(key));

function latinRoad(index: PlaceIndex, tokens: readonly PlaceToken[], at: number): Road | undefined {
  const from = longestPlace(index, tokens, at);
  const second = from && tokens[from.last + 1];
  if (!from || !second) return undefined;
  const isBetween = second.key === "and" && tokens[at - 1]?.key === "between" && isRoadWord(tokens[at - 2]);
  if (second.gap !== "dash" && !isBetween) return undefined;
  const to = longestPlace(index, tokens, from.last + (isBetween ? 2 : 1));
  if (!to) return undefined;
  const word = tokens[to.last + 1];
  const isRoad = word?.gap === "blank" && isRoadWord(word);
  if (!isRoad && !isBetween) return undefined;
  const nameEnd = tokens[to.last]?.end ?? 0;
  const last = isRoad ? to.last + 1 : to.last;
  return {
    from,
    to,
    nameFirst: at,
    nameEnd,
    end: tokens[last]?.end ?? 0,
    last,
    startsAtRoad: false,
    letters: 0,
  };
}

const isRoadWord = (token: PlaceToken | undefined) => ENGLISH_AFTER.get(token?.key ?? "") === "road";

/** A road from one place to another: it happened somewhere between the two. */
export function roadRef(from: PlaceRef, to: PlaceRef): PlaceRef {
  const shared = <Value>(one: Value, other: Value) => (one === other ? one : null);
  return {
    precision: "district",
    ar: `${from.ar} – ${to.ar}`,
    en: from.en && to.en ? `${from.en} – ${to.en}` : null,
    country: shared(from.country, to.country),
    governorate: shared(from.governorate, to.governorate),
    point: from.point,
    to: to.point,
    placeId: null,
    geonamesId: null,
  };
}
