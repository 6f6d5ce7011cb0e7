import type { Evidence } from "./evidence.ts";
import { cueOf } from "./evidence-ar.ts";
import { LARGE_PEOPLE } from "./known-places.ts";
import { ENGLISH_AFTER, ENGLISH_CUES, EVIDENCE, NOT_BEFORE, type Reach, SIDES } from "./place-cues.ts";
import { evidenceBefore } from "./place-evidence.ts";
import { longestPlace, type NameMatch, type PlaceIndex } from "./place-index.ts";
import { findRoad } from "./place-roads.ts";
import { afterLetters, type PlaceToken } from "./place-tokens.ts";
import { unknownName } from "./unknown-places.ts";

/** Words that may be a place: a known name, a road between two, or a name that nobody knows. */
export interface Candidate {
  start: number;
  end: number;
  name: { start: number; end: number };
  reach: Reach;
  evidence: number;
  isMany: boolean;
  match: NameMatch | null;
  /** The other end of a road; null where it is not known. */
  to: NameMatch | null;
  isRoad: boolean;
  /** A quarter or a site that is not known by itself. */
  isQuarter: boolean;
  /** A side with the article behind it: «ريف إدلب الغربي واللاذقية الشمالي». */
  isSided: boolean;
  /** It goes on from the mark before it: «في البوكمال والميادين». */
  continues: boolean;
}

/** Names that are the adjective of a feminine noun as well, and the words behind which they are the name. */
const LIKE_ADJECTIVES = new Set(["سوريه"]);
const PARTICLES = new Set(["ان", "وان", "بان", "لان", "ولكن", "لكن", "مع"]);
const QUARTERS = new Set(["حي", "حيي", "احياء", "ثكنه"]);

/** Whether the word before a name makes a quarter or a site of it, its prefixes aside: «وحي», «بأحياء». */
function isQuarterWord(word: PlaceToken | undefined): boolean {
  return word !== undefined && QUARTERS.has(word.key.replace(/^[وف]?[بل]?(?=[حاث])/, ""));
}

/** Everything in a text that may be a place, in order and each word in one of them at most. */
export function findCandidates(index: PlaceIndex, text: string, tokens: readonly PlaceToken[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      roadAt(index, text, tokens, at) ?? nameAt(index, text, tokens, at) ?? unknownAt(text, tokens, at);
    if (found) candidates.push(found.candidate);
    at = found ? found.last + 1 : at + 1;
  }
  return candidates;
}

type Found = { candidate: Candidate; last: number } | undefined;

function nameAt(index: PlaceIndex, text: string, tokens: readonly PlaceToken[], at: number): Found {
  const match = longestPlace(index, tokens, at);
  const [first, last] = [tokens[at], tokens[match?.last ?? at]];
  if (!match || !first || !last) return undefined;
  const name = { start: afterLetters(text, first, match.reading.letters), end: last.end };
  const before = evidenceBefore(text, tokens, at, { start: name.start, prefix: match.reading.prefix });
  if (before.isBody || isAnotherName(tokens, match) || isAdjective(tokens, match, before)) return undefined;
  const after = behind(tokens, match.last, before.reach);
  if (after === "body") return undefined;
  const isQuarter = isUnknownQuarter(tokens, match, before);
  const candidate = {
    ...candidateOf(name, before),
    end: after.end,
    reach: after.reach,
    evidence: Math.max(before.evidence, after.evidence),
    match: isQuarter ? null : match,
    isQuarter,
    continues: continuesList(tokens, match),
    isSided: isSided(tokens, match),
  };
  return { candidate, last: after.last };
}

function candidateOf(name: { start: number; end: number }, before: Evidence): Candidate {
  const { start, reach, evidence, isMany } = before;
  const none = { match: null, to: null, isRoad: false, isQuarter: false, continues: false, isSided: false };
  return { start, end: name.end, name, reach, evidence, isMany, ...none };
}

/** «حي القدس» is a quarter of some city and not that town, unless the newsroom put it down as one. */
function isUnknownQuarter(
  tokens: readonly PlaceToken[],
  { name, first, reading }: NameMatch,
  before: Evidence,
): boolean {
  const cue = tokens[first - 1];
  if (!before.cue || reading.prefix !== "" || !isQuarterWord(cue)) return false;
  // «أحياء حلب» are Aleppo's.
  const isCity =
    cue?.key.endsWith("احياء") && name.meanings.some(({ population }) => population >= LARGE_PEOPLE);
  return !isCity && !name.meanings.some((one) => one.isOwn);
}

/** «ليرة سورية», «مصادر سورية»: right behind a word that is no preposition, it may be the adjective. */
function isAdjective(
  tokens: readonly PlaceToken[],
  { name, first, reading }: NameMatch,
  before: Evidence,
): boolean {
  if (name.words.length > 1 || !LIKE_ADJECTIVES.has(reading.key) || reading.prefix !== "") return false;
  const isBehind = tokens[first]?.gap === "blank" && !PARTICLES.has(tokens[first - 1]?.key ?? "");
  return isBehind && before.evidence < EVIDENCE.some;
}

function isAnotherName(tokens: readonly PlaceToken[], { name, last }: NameMatch): boolean {
  const next = tokens[last + 1];
  return next?.gap === "blank" && NOT_BEFORE.get(name.words.join(" "))?.has(next.key) === true;
}

/** Sides and words of its kind behind a name: «ريف حلب الشمالي», "Homs province". */
function behind(tokens: readonly PlaceToken[], last: number, reach: Reach) {
  const end = tokens[last]?.end ?? 0;
  const next = tokens[last + 1];
  const none = { end, last, reach, evidence: EVIDENCE.none as number };
  if (next?.gap !== "blank") return none;
  if (next.isArabic) {
    let at = last;
    if (reach === "countryside")
      while (tokens[at + 1]?.gap === "blank" && SIDES.has(tokens[at + 1]?.key ?? "")) at += 1;
    return { ...none, end: tokens[at]?.end ?? end, last: at };
  }
  const after = ENGLISH_AFTER.get(next.key);
  if (after === "body") return "body" as const;
  if (after === undefined || after === "road") return none;
  const isWider = reach === "place" || after === "countryside" || after === "governorate";
  return { end: next.end, last: last + 1, reach: isWider ? after : reach, evidence: EVIDENCE.cue };
}

function continuesList(tokens: readonly PlaceToken[], { first, reading }: NameMatch): boolean {
  const token = tokens[first];
  const joins = reading.prefix.startsWith("و") && reading.prefix.length === 1;
  return token?.gap === "comma" || (token?.gap === "blank" && (joins || tokens[first - 1]?.key === "and"));
}

function isSided(tokens: readonly PlaceToken[], { last }: NameMatch): boolean {
  const next = tokens[last + 1];
  return next?.gap === "blank" && next.key.startsWith("ال") && next.key.endsWith("ي") && SIDES.has(next.key);
}

function roadAt(index: PlaceIndex, text: string, tokens: readonly PlaceToken[], at: number): Found {
  const road = findRoad(index, tokens, at);
  const token = tokens[at];
  if (!road || !token) return undefined;
  const { from, to, last } = road;
  const letters = road.nameFirst === from.first ? from.reading.letters : 0;
  const name = { start: afterLetters(text, tokens[road.nameFirst] ?? token, letters), end: road.nameEnd };
  const start = road.startsAtRoad ? afterLetters(text, token, road.letters) : name.start;
  const before: Evidence = {
    start,
    reach: "near",
    evidence: EVIDENCE.cue,
    isMany: false,
    isBody: false,
    cue: null,
  };
  const candidate = { ...candidateOf(name, before), end: road.end, match: from, to, isRoad: true };
  return { candidate, last };
}

/** «بلدة الشحيل»: a cue, and behind it something that looks like a name. */
function unknownAt(text: string, tokens: readonly PlaceToken[], at: number): Found {
  const token = tokens[at];
  if (!token || at === 0) return undefined;
  const cueWord = token.isArabic ? tokens[at - 1] : tokens[at - 2];
  const cue = cueWord && (token.isArabic ? cueOf(cueWord)?.cue : ENGLISH_CUES.get(cueWord.key));
  if (!cue?.isNaming || (!token.isArabic && tokens[at - 1]?.key !== "of")) return undefined;
  const cueKey = cueWord?.key.replace(/^[وف]?[بل]?(?=[منقبح])/, "") ?? "";
  const last = unknownName(tokens, at, cueKey);
  const end = last === undefined ? undefined : tokens[last]?.end;
  if (last === undefined || end === undefined) return undefined;
  const before = evidenceBefore(text, tokens, at, { start: token.start, prefix: "" });
  if (before.isBody || !before.cue) return undefined;
  const isQuarter = isQuarterWord(cueWord);
  return { candidate: { ...candidateOf({ start: token.start, end }, before), isQuarter }, last };
}
