import { remember } from "../text/remember.ts";
import { knownPlaces, LARGE_PEOPLE, type Meaning, type PlaceKnowledge } from "./known-places.ts";
import { EVIDENCE } from "./place-cues.ts";
import { isLocal, isNever, knownNeed } from "./place-needs.ts";
import { nameWords, type PlaceToken, type WordReading, wordReadings } from "./place-tokens.ts";

export interface KnownName {
  words: readonly string[];
  meanings: Meaning[];
  /** How well the words around it must say that it is a place. */
  need: number;
  /** Only in a text of the country of one of its meanings. */
  isLocal: boolean;
}

/** Names by their first word, the longest first, and those that a word of a text may begin. */
export interface PlaceIndex {
  names: ReadonlyMap<string, readonly KnownName[]>;
  starts: (word: string) => readonly Start[];
}

/** A reading of a word, and the names that begin with it. */
interface Start {
  reading: WordReading;
  names: readonly KnownName[];
}

/** Countries whose names are places wherever they stand; others rather act than be where it happened. */
const REGION: ReadonlySet<string> = new Set(["SY", "IQ", "LB", "JO", "PS", "YE"]);
const NEWS: ReadonlySet<string> = new Set(["SY", "IQ", "LB"]);

/**
 * The index of all names. An own place stands instead of the packaged one that it corrects; a merged one gives its names
 * to the place that it went into.
 */
export function createPlaceIndex(knowledge: PlaceKnowledge): PlaceIndex {
  const index = new Map<string, Spelled>();
  const add = (spelling: string, meaning: Meaning, isMain: boolean) => {
    for (const variant of variantsOf(spelling)) {
      const words = nameWords(variant);
      if (words.length === 0 || (words.length === 1 && isNever(words[0] ?? ""))) continue;
      const known = index.get(words.join(" ")) ?? { words, meanings: [], isMain: false };
      index.set(words.join(" "), known);
      known.isMain ||= isMain;
      if (!known.meanings.includes(meaning)) known.meanings.push(meaning);
    }
  };
  for (const { names, meaning } of knownPlaces(knowledge)) {
    const isAnySure = meaning.level !== "place" || meaning.isByHand;
    for (const [at, name] of names.entries()) add(name, meaning, isAnySure || at === 0 || LATIN.test(name));
  }
  const names = byFirstWord(index.values());
  return { names, starts: remember((word) => startsOf(names, wordReadings(word))) };
}

function startsOf(names: PlaceIndex["names"], readings: readonly WordReading[]): Start[] {
  return readings.flatMap((reading) => {
    const known = names.get(reading.key);
    return known ? [{ reading, names: known }] : [];
  });
}

/** A spelling, what it may mean, and whether it is more than a second Arabic name out of a table. */
interface Spelled {
  words: string[];
  meanings: Meaning[];
  isMain: boolean;
}

const LATIN = /\p{Script=Latin}/u;

function byFirstWord(names: Iterable<Spelled>): PlaceIndex["names"] {
  const index = new Map<string, KnownName[]>();
  for (const { words, meanings, isMain } of names) {
    const key = words.join(" ");
    const name = {
      words,
      meanings,
      need: needOf(words, meanings, isMain),
      isLocal: isLocalName(key, words, meanings),
    };
    const first = words[0] ?? "";
    const known = index.get(first);
    if (known) known.push(name);
    else index.set(first, [name]);
  }
  for (const list of index.values()) list.sort((one, other) => other.words.length - one.words.length);
  return index;
}

function needOf(words: readonly string[], meanings: readonly Meaning[], isMain: boolean): number {
  const known = knownNeed(words.join(" "));
  if (known !== undefined) return known;
  const isOwn = meanings.every((one) => one.isOwn);
  if (isOwn) return words.length > 1 ? EVIDENCE.none : EVIDENCE.some;
  if (!isMain && words.length === 1) return EVIDENCE.within;
  if (meanings.some(isSure)) return EVIDENCE.none;
  if (meanings.some(({ level }) => level === "country")) return EVIDENCE.toward;
  const isWellKnown = words.length > 1 || meanings.some(({ isByHand }) => isByHand);
  return isWellKnown ? EVIDENCE.some : EVIDENCE.within;
}

/** A town abroad is not, put down by hand or not: «مهران» is a first name, «كلس» is lime. */
function isSure({ ref, level, population, isOwn }: Meaning): boolean {
  if (level === "country") return REGION.has(ref.country ?? "");
  if (level !== "place") return true;
  return isOwn || NEWS.has(ref.country ?? "") || population >= LARGE_PEOPLE;
}

function isLocalName(key: string, words: readonly string[], meanings: readonly Meaning[]): boolean {
  if (isLocal(key)) return true;
  const isKnown = knownNeed(key) !== undefined || words.length > 1;
  return !isKnown && !meanings.some((one) => one.isByHand || isSure(one) || one.level === "country");
}

/** A name with the spellings that follow from it: «تل عفر» is «تلعفر» as well, «كربلاء» «كربلا», "Markadah" "Markada". */
function variantsOf(name: string): string[] {
  const variants = [name];
  const head = /^(تل|كفر|طير|بر) /.exec(name);
  if (head) variants.push(name.replace(" ", ""));
  else if (/^كفر[\u0621-\u064a]{3,}$/.test(name)) variants.push(name.replace("كفر", "كفر "));
  if (/^[A-Z].{2,}ah$/i.test(name)) variants.push(name.slice(0, -1));
  for (const one of [...variants]) if (/اء$/.test(one) && one.length > 5) variants.push(one.slice(0, -1));
  return variants;
}

/** A known name in a text: its words, and what is written together with the first of them. */
export interface NameMatch {
  name: KnownName;
  first: number;
  last: number;
  reading: WordReading;
}

/** The longest known name that begins with this word; among equals the one that takes least off the word. */
export function longestPlace(
  index: PlaceIndex,
  tokens: readonly PlaceToken[],
  first: number,
): NameMatch | undefined {
  const token = tokens[first];
  if (!token || token.isAdverb || (!token.isArabic && !token.isCapital)) return undefined;
  const begins = token.isArabic
    ? index.starts(token.key)
    : startsOf(index.names, [{ key: token.key, letters: 0, prefix: "" }]);
  return begins.length > 0 ? longestOf(begins, tokens, first) : undefined;
}

function longestOf(
  begins: readonly Start[],
  tokens: readonly PlaceToken[],
  first: number,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const { reading, names } of begins) {
    const name = names.find(({ words }) => continues(words, tokens, first));
    if (name && name.words.length > (best?.name.words.length ?? 0))
      best = { name, first, last: first + name.words.length - 1, reading };
  }
  return best;
}

function continues(words: readonly string[], tokens: readonly PlaceToken[], first: number): boolean {
  return words.every((word, at) => {
    if (at === 0) return true;
    const token = tokens[first + at];
    return token?.key === word && (token.gap === "blank" || token.gap === "dash");
  });
}
