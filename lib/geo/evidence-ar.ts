import { remember } from "../text/remember.ts";
import { CUES_MOST, type Evidence, isJoined, take } from "./evidence.ts";
import {
  BODIES,
  BORDERS,
  COUNTRYSIDE,
  CUES,
  type Cue,
  EVIDENCE,
  NEAR_FROM,
  PREPOSITIONS,
  SIDES,
} from "./place-cues.ts";
import { afterLetters, type PlaceToken, wordReadings } from "./place-tokens.ts";

/** The cue that a word is, read with and without its prefixes. */
export function cueOf(token: PlaceToken): ReadCue | undefined {
  return token.isArabic ? (readCue(token.key) ?? undefined) : undefined;
}

interface ReadCue {
  cue: Cue;
  letters: number;
  prefix: string;
}

const readCue = remember((word): ReadCue | null => {
  for (const { key, letters, prefix } of wordReadings(word)) {
    const cue = CUES.get(key);
    if (cue) return { cue, letters, prefix };
  }
  return null;
});

/** What the Arabic words before a name say, added to what was found; `namePrefix` is written together with it. */
export function arabicBefore(
  text: string,
  tokens: readonly PlaceToken[],
  first: number,
  namePrefix: string,
  found: Evidence,
): Evidence {
  let at = first;
  let prefix = namePrefix;
  for (let steps = 0; steps < CUES_MOST && isJoined(tokens[at]); steps += 1) {
    const before = tokens[at - 1];
    if (!before) break;
    const sided = prefix.endsWith("ل") ? sidesBefore(tokens, at) : undefined;
    const named = prefix === "" ? cueOf(before) : undefined;
    if (sided !== undefined) {
      at = sided;
      prefix = "";
      take(found, { reach: "countryside", evidence: EVIDENCE.cue, isMany: false, isNaming: false });
      found.start = startOf(text, tokens, at, /^[وف]?[بلك]?/.exec(tokens[at]?.key ?? "")?.[0] ?? "");
    } else if (named) {
      at -= 1;
      prefix = named.prefix;
      found.cue ??= named.cue;
      take(found, besideTown(found, named.cue));
      found.start = afterLetters(text, before, named.letters);
    } else if (prefix === "" && isCapitalWord(tokens, at)) {
      at = capitalWord(tokens, at);
      prefix = wordReadings(tokens[at]?.key ?? "").find(({ key }) => key === "العاصمه")?.prefix ?? "";
      take(found, { reach: "place", evidence: EVIDENCE.cue, isMany: false, isNaming: false });
    } else if (before.key === "من" && prefix === "" && isNear(tokens[at - 2])) {
      at -= 2;
      take(found, { reach: "near", evidence: EVIDENCE.cue, isMany: false, isNaming: false });
      found.start = tokens[at]?.start ?? found.start;
      break;
    } else break;
  }
  return outside(tokens, at, prefix, found);
}

/** «شرقي مدينة دير الزور» is beside the town; «شرقي دير الزور» is that part of the land around it. */
function besideTown({ cue }: Evidence, outer: Cue): Cue {
  return cue?.reach === "place" && outer.reach === "side" ? { ...outer, reach: "near" } : outer;
}

const isNear = (token: PlaceToken | undefined) =>
  token !== undefined && wordReadings(token.key).some(({ key }) => NEAR_FROM.has(key));

/** «الريف الشرقي لمدينة X»: the word at which that begins. */
function sidesBefore(tokens: readonly PlaceToken[], at: number): number | undefined {
  let back = at - 1;
  for (; isJoined(tokens[back]) && SIDES.has(tokens[back]?.key ?? ""); back -= 1);
  const isLand = wordReadings(tokens[back]?.key ?? "").some(({ key }) => COUNTRYSIDE.has(key));
  return isLand ? back : undefined;
}

const CAPITAL = "العاصمه";

/** «العاصمة دمشق», «العاصمة السورية دمشق». */
function capitalWord(tokens: readonly PlaceToken[], at: number): number {
  return tokens[at - 1]?.key.endsWith(CAPITAL) ? at - 1 : at - 2;
}

function isCapitalWord(tokens: readonly PlaceToken[], at: number): boolean {
  if (tokens[at - 1]?.key.endsWith(CAPITAL)) return true;
  return tokens[at - 1]?.gap === "blank" && tokens[at - 2]?.key.endsWith(CAPITAL) === true;
}

function startOf(text: string, tokens: readonly PlaceToken[], at: number, prefix: string): number {
  const token = tokens[at];
  const letters = token && COUNTRYSIDE.has(token.key) ? 0 : prefix.length;
  return token ? afterLetters(text, token, letters) : 0;
}

/** What stands before all of that: a preposition, or the head of another name. */
function outside(tokens: readonly PlaceToken[], at: number, prefix: string, found: Evidence): Evidence {
  const last = prefix.at(-1);
  if (last === "ب") found.evidence = Math.max(found.evidence, EVIDENCE.within);
  if (last === "ل") found.evidence = Math.max(found.evidence, EVIDENCE.some);
  const before = isJoined(tokens[at]) ? tokens[at - 1] : undefined;
  if (!before || prefix !== "") return found;
  if (before.key === "مع" && wordReadings(tokens[at - 2]?.key ?? "").some(({ key }) => BORDERS.has(key)))
    take(found, { reach: "near", evidence: EVIDENCE.cue, isMany: false, isNaming: false });
  for (const { key } of wordReadings(before.key)) {
    if (BODIES.has(key)) found.isBody = true;
    found.evidence = Math.max(found.evidence, PREPOSITIONS.get(key) ?? 0);
  }
  return found;
}
