import { nameAfter } from "./name-after.ts";
import { isJoined, kindOfName, nameAt, type Run } from "./noun-phrase.ts";
import * as said from "./said-words.ts";
import { type Found, isIn, isTakenBack, made, type Place, speaks, unjoined } from "./saying-at.ts";
import { headKind, STATEMENT } from "./source-words.ts";
import type { Token } from "./tokens.ts";

const CHAIN_MOST = 12;

/** «بحسب مصدر», «وفقاً لما أكده مراسلنا». */
export function asToldBy(place: Place): Found | null {
  const { tokens, at, run } = place;
  const key = tokens[at]?.key ?? "";
  const bare = unjoined(key);
  let next = at + 1;
  if (bare === "استنادا") {
    if (tokens[next]?.key !== "الي") return null;
    next += 1;
  }
  const isClause = /^(?:ما|لما|مما)$/u.test(tokens[next]?.key ?? "");
  if (isClause || bare.endsWith("ما")) return asToldInClause(place, isClause ? next + 1 : next);
  if (said.HIS_WORDS.has(tokens[next]?.key ?? "")) return made(place, next + 1, "cites", null, "before");
  if (tokens[next]?.key === "ل") next += 1;
  const name = nameAt(tokens, next, run.to);
  if (!name || !(isSource(tokens, name, bare) || isApart(place, name))) return null;
  const found = made(place, next, "cites", name, null);
  const first = tokens[next]?.key ?? "";
  const takesLam = /قا$/u.test(bare) && /^ل[^ل]/u.test(first) && !isJoined(first);
  if (takesLam && found.saying.source && found.saying.source !== "before") found.saying.source.start += 1;
  return found;
}

function asToldInClause(place: Place, at: number): Found | null {
  const { tokens, run } = place;
  const key = tokens[at]?.key ?? "";
  if (isIn(said.CAME_IN, key)) return cameIn({ ...place, at }, place.at);
  const verb = said.saidVerb(key);
  if (!verb && !/^(?:نقل|نقلت|نقلته|نقله|نشر|نشرت|نشرته|نشره|يقول|ورد|اوردت|اوردته|اطلع|شاهد)/u.test(key))
    return null;
  const name = nameAfter(tokens, at + 1, run.to);
  return made(place, at + 1, "cites", name, "before");
}

/** «…، وفقاً لفلان»: somebody unknown, between marks. */
function isApart({ tokens, at, run }: Place, name: Run): boolean {
  const first = tokens[name.from]?.key ?? "";
  const isBetween =
    tokens[at - 1]?.isWord === false && (name.to === run.to || tokens[name.to]?.isWord === false);
  return isBetween && /^ل[^ل]..+[^هت]$/u.test(first) && !said.NO_SOURCE.has(first);
}

function isSource(tokens: readonly Token[], name: Run, cue: string): boolean {
  const first = tokens[name.from]?.key ?? "";
  if (said.NO_SOURCE.has(first)) return false;
  const keys = tokens.slice(name.from, name.to);
  if (keys.some(({ key }) => headKind(key) !== null) || !keys[0]?.isWord) return true;
  return cue === "بحسب" || (keys.length > 1 && !/^(?:ال|لل)|[هت]$|ات$/u.test(first));
}

/** «نقلت الوكالة عن مصدر»: the one whose words they are. */
export function passedOn(place: Place): Found | null {
  const { tokens, at, run } = place;
  if (isTakenBack(place)) return null;
  const from = chainedFrom(tokens, at + 1, Math.min(run.to, at + 1 + CHAIN_MOST));
  const name = from === null ? null : nameAt(tokens, from, run.to);
  if (from !== null && name && (kindOfName(tokens, name) || speaks(place, name.to))) {
    const first = nameAt(tokens, at + 1, from - 1);
    // «نقل مسؤول عن تقارير»: of the two, the one who is somebody.
    const isOne = kindOfName(tokens, name) !== "nobody" || !first;
    if (isOne && !said.HIS_WORDS.has(tokens[name.to]?.key ?? ""))
      return made(place, at + 1, "cites", name, null);
    // Two speak: the one who passes it on, and the one whose words they are («… عن مصدر قوله»), found at that word.
    return first
      ? { ...made(place, at + 1, "cites", first, null), next: name.to }
      : made(place, at + 1, "cites", name, null);
  }
  const teller = nameAfter(tokens, at + 1, run.to);
  if (!teller || kindOfName(tokens, teller) === null || !speaks(place, teller.to)) return null;
  return made(place, at + 1, "cites", teller, null);
}

function chainedFrom(tokens: readonly Token[], at: number, end: number): number | null {
  for (let next = at; next < end; next++) {
    const key = tokens[next]?.key ?? "";
    if (said.THAT.has(key) || key === ".") return null;
    if (key === "عن") return tokens[next + 1]?.key === "طريق" ? null : next + 1;
  }
  return null;
}

/** «على لسان», «على حد قول», «على حد تعبيره». */
export function asSpoken(place: Place): Found | null {
  const { tokens, at, run } = place;
  if (!said.AS_SPOKEN.has(tokens[at + 1]?.key ?? "")) return null;
  const third = tokens[at + 2]?.key ?? "";
  if (tokens[at + 1]?.key !== "حد") {
    const found = named(place, at + 2, nameAt(tokens, at + 2, run.to));
    return found && said.HIS_WORDS.has(tokens[found.next]?.key ?? "")
      ? { ...found, next: found.next + 1 }
      : found;
  }
  if (said.HIS_WORDS.has(third)) return made(place, at + 3, mannerOfWording(third), null, "before");
  if (!said.AS_WORDED.has(third)) return null;
  return named(place, at + 3, nameAt(tokens, at + 3, run.to), mannerOfWording(third));
}

function mannerOfWording(word: string): said.Manner {
  return /^(?:زعم|ادعا)/u.test(word) ? "claims" : "cites";
}

function named(place: Place, to: number, name: Run | null, manner: said.Manner = "cites"): Found | null {
  return name ? made(place, to, manner, name, null) : null;
}

/** «جاء في بيان»; «وردت أنباء», which names nobody. */
export function cameIn(place: Place, from = place.at): Found | null {
  const { tokens, at, run } = place;
  const key = tokens[at]?.key;
  const start = { ...place, at: from };
  if (isIn(said.CAME_IN, key) && tokens[at + 1]?.key === "في") {
    const name = nameAt(tokens, at + 2, run.to);
    const isPaper = name && (STATEMENT.has(tokens[name.from]?.key ?? "") || kindOfName(tokens, name));
    if (isPaper && !isTakenBack(place)) return made(start, at + 1, "cites", name, null);
  }
  // «جاء فيه»: whoever gave it out.
  if (isIn(said.CAME_IN, key) && /^فيه(?:ا|م|ما)?$/u.test(tokens[at + 1]?.key ?? ""))
    return made(start, at + 2, "cites", null, "before");
  if (!isIn(said.COMES_IN, key) || isTakenBack(place)) return null;
  const news = nameAfter(tokens, at + 1, run.to);
  const isNews = news && kindOfName(tokens, news) === "nobody";
  return isNews ? made(start, at + 1, "reports", news, null) : null;
}

/** «بيان صادر عن القيادة». */
export function issued(place: Place): Found | null {
  const { tokens, at, run } = place;
  if (tokens[at + 1]?.key !== "عن") return null;
  const name = nameAt(tokens, at + 2, run.to);
  return name && kindOfName(tokens, name) ? made(place, at + 1, "says", name, null) : null;
}
