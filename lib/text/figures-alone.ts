import { withLeast } from "./counts.ts";
import {
  exactly,
  type FoundFigure,
  figureOf,
  type Happening,
  isJoined,
  isNear,
  isNotSo,
  reaches,
} from "./figure-happening.ts";
import { type Grammar, happening, isKin, peopleWord } from "./people-words.ts";
import type { Token } from "./tokens.ts";

const ONE_OF = new Set(["احد", "احدي"]);
const ONE_OF_THEM = new Set(["احدهما", "احدهم", "احداهما", "احداهن"]);
const BODY = /^[وبل]?(?:جثه|جثتي)$/;
/** Of one person: «مدنياً قُتل». */
const VERB = /^(?:قتل|قتلت|اصيب|اصيبت|استشهد|استشهدت|جرح|جرحت|توفي|توفيت|اعتقل|اعتقلت|فقد|خطف|اختطف)$/;
/** The dual that is written with its mark: «متظاهرَين». */
const DUAL = /\u064E\u064A\u0652?\u0646/;
/** «من جانب آخر قتل سبعة»: nobody, unless what happened stands before them. */
const NOT_FIRST = new Set(["اخر", "ثالث", "رابع", "خامس", "شب", "ولد"]);

/** Whether a word may be one for one or two people. */
export function beginsAlone(key: string): boolean {
  return peopleWord(key) !== undefined || ONE_OF.has(key) || ONE_OF_THEM.has(key);
}

/** A word for one or two people, without a number. */
export function alone(
  tokens: readonly Token[],
  at: number,
  text: string,
  now: Happening | undefined,
  isSubset: boolean,
): FoundFigure | undefined {
  const key = tokens[at]?.key ?? "";
  if (now && ONE_OF.has(key) && isNear(tokens, at, now) && now.kinds.length > 0 && !isSubset)
    return figureOf(now, exactly(1), { first: at + 1, last: at + 1 }, tokens);
  if (now && ONE_OF_THEM.has(key) && isNear(tokens, at, now) && now.kinds.length > 0 && !isSubset)
    return figureOf(now, exactly(1), { first: at, last: at }, tokens);
  const noun = peopleWord(key);
  const doubled = isTwo(tokens, at + 1);
  if (!noun || (noun.grammar === "more" && !doubled)) return undefined;
  const last = doubled ? at + 1 : at;
  const isDual =
    doubled || (noun.grammar === "two-or-more" && DUAL.test(text.slice(tokens[at]?.start, tokens[at]?.end)));
  const count = isDual ? exactly(2) : countOf(noun.grammar);
  if (noun.isSure && noun.kind !== null) {
    // «جثة شخصين» is not one.
    if (BODY.test(key) && peopleWord(tokens[at + 1]?.key ?? "")?.grammar === "two")
      return { kinds: [noun.kind], firsts: [at], last: at + 1, count: exactly(2) };
    if (noun.isDefinite || noun.grammar === "two-or-more" || isSubset || isNotSo(tokens, at))
      return undefined;
    if (BURIED.test(key) && isBurial(tokens, at)) return undefined;
    // «توفي جريح»: one more who died.
    const isDead = now?.kinds[0] === "killed" && isNear(tokens, at, now);
    const kinds: FoundFigure["kinds"] = noun.kind === "wounded" && isDead ? ["killed"] : [noun.kind];
    return { kinds, firsts: [at], ...withLeast(count, last, tokens) };
  }
  const verb = tokens[at + 1]?.key ?? "";
  if (noun.grammar === "one" && !noun.isDefinite && VERB.test(verb) && !isSubset && !NOT_FIRST.has(key)) {
    const kind = happening(verb);
    if (kind && kind !== "over") return { kinds: [kind], firsts: [at], last: last + 1, count };
  }
  if (!now || now.kinds.length === 0 || isSubset) return undefined;
  if (noun.isDefinite && noun.grammar === "two-or-more") return undefined;
  const isNext =
    isNear(tokens, at, now) ||
    isObject(tokens, at, now) ||
    isAnother(tokens, at, now) ||
    (isJoined(tokens, at, now) && (isKin(key) || at - now.counted <= 2));
  const isMeant = noun.grammar === "two" ? reaches(tokens, now, at) : isNext;
  if (!isMeant) return undefined;
  // «رجل وزوجته»: two, of one house.
  if (noun.grammar === "one" && !doubled && isWithKin(tokens, at + 1))
    return figureOf(now, exactly(2), { first: at, last: at + 1 }, tokens);
  const least = withLeast(count, last, tokens);
  return figureOf(now, least.count, { first: at, last: least.last }, tokens);
}

const ACTS = /^[وف]?(?:قتل|اعتقل|اوقف|احتجز|خطف|اختطف|اغتال|اصاب|اسر|جرح|اقتاد|ضبط)(?:ت|وا)?$/;
/** Behind these it is what somebody was. */
const WAS = /^(?:كان|كانت|يعمل|تعمل|بصفته|بوصفه|يعد|الذي|التي|وهو|وكان|لكونه|باعتباره)$/;
const OBJECT_REACH = 9;

/** «اعتقلت قوة من الاستخبارات مطلوباً»: whom somebody did it to, behind who did it. */
function isObject(tokens: readonly Token[], at: number, now: Happening): boolean {
  const key = tokens[at]?.key ?? "";
  if (!key.endsWith("ا") || now.counted >= 0 || at - now.last > OBJECT_REACH) return false;
  if (!ACTS.test(tokens[now.last]?.key ?? "")) return false;
  return tokens.slice(now.last + 1, at).every((token) => !WAS.test(token.key));
}

/** «عنصران من القوات، وآخر» */
function isAnother(tokens: readonly Token[], at: number, now: Happening): boolean {
  if (tokens[at]?.key !== "واخر" || tokens[at - 1]?.key !== "," || now.counted < 0) return false;
  return (
    at - now.counted <= OBJECT_REACH && tokens.slice(now.counted + 1, at - 1).every(({ isWord }) => isWord)
  );
}

const BURIED = /^[وبل]?(?:جثمان|جثمانا)$/;
const BURIAL = /^[وب]?(?:شيع|شيعت|شيعوا|تشييع|يشيع|تشيع|دفن|مواراه|وري)$/;
const BURIAL_REACH = 8;

/** Who is carried to the grave was counted when they died. */
function isBurial(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - BURIAL_REACH && tokens[before]?.isWord; before--)
    if (BURIAL.test(tokens[before]?.key ?? "")) return true;
  return false;
}

function isWithKin(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? "";
  return key.startsWith("و") && isKin(key) && peopleWord(key)?.grammar === "one";
}

/** «اثنان» behind a noun. */
export const isTwo = (tokens: readonly Token[], at: number): boolean =>
  /^اثن(?:ا|ي|تا|تي)ن$/.test(tokens[at]?.key ?? "");

function countOf(grammar: Grammar) {
  return grammar === "two-or-more" ? { low: 2, best: null, high: null } : exactly(grammar === "one" ? 1 : 2);
}
