import { type Count, readCount, withLeast } from "./counts.ts";
import {
  exactly,
  type FoundFigure,
  figureOf,
  type Happening,
  isNear,
  reaches,
  TOLL,
} from "./figure-happening.ts";
import { bareWord, type FigureKind, happening, isThing, peopleWord } from "./people-words.ts";
import type { Token } from "./tokens.ts";

const SICK = /^ب(?:ال)?(?:كوليرا|كورونا|حصبه|فيروس|مرض|تسمم|حمي|سرطان)/;

/** A number, or a vague quantity, of people; one without kinds is no figure, and is not to be read again. */
export function counted(
  tokens: readonly Token[],
  at: number,
  text: string,
  now: Happening | undefined,
  isSubset: boolean,
): FoundFigure | undefined {
  const read = readCount(tokens, at, text);
  if (!read) return gluedTo(tokens, at, now);
  if (isShare(tokens, read.last)) return nothing(read.last);
  const toll = tollAfter(tokens, read);
  if (toll) return toll;
  const ofNoun = tokens[read.last + 1]?.key === "من" ? read.last + 2 : read.last + 1;
  const next = tokens[ofNoun];
  const noun = next?.isWord ? bareWord(next.key) : undefined;
  const { count, last: afterOf } = noun ? withLeast(read, ofNoun, tokens) : { count: read, last: ofNoun };
  if (noun?.isSure && noun.kind !== null) {
    if (SICK.test(tokens[afterOf + 1]?.key ?? "")) return nothing(afterOf);
    return sureFigure(tokens, count, afterOf, noun.kind);
  }
  // «أصابت عدداً من المهاجمين»: nobody knows what else they are.
  const isSome = !noun && read.isVague && tokens[read.last]?.key === "من";
  if (isSubset || isSome || (next?.isWord && isThing(next.key))) return nothing(noun ? afterOf : count.last);
  if (noun) return ofPeople(tokens, count, afterOf, noun.kind, now);
  if (!now || now.kinds.length === 0 || !isNear(tokens, at, now)) return undefined;
  return figureOf(now, count, count, tokens);
}

/** «70 في المئة من السكان»: nobody says how many. */
function isShare(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]?.key ?? "";
  return /^ب?ال(?:ميه|مايه)$/.test(next === "في" ? (tokens[last + 2]?.key ?? "") : next);
}

/** «16شخصاً», with no blank between. */
function gluedTo(tokens: readonly Token[], at: number, now: Happening | undefined): FoundFigure | undefined {
  const [, digits, word = ""] = /^و?(\d{1,4})([\u0621-\u064A]{3,})$/.exec(tokens[at]?.key ?? "") ?? [];
  const noun = bareWord(word);
  if (digits === undefined || !noun) return undefined;
  const count = exactly(Number(digits));
  if (noun.isSure && noun.kind !== null) return { kinds: [noun.kind], firsts: [at], last: at, count };
  if (!now || now.kinds.length === 0 || !reaches(tokens, now, at)) return undefined;
  return { kinds: now.kinds, firsts: now.kinds.map(() => at), last: at, count };
}

/** «يرتفع إلى 37 عدد القتلى» */
function tollAfter(tokens: readonly Token[], count: Count): FoundFigure | undefined {
  const [word, next] = [tokens[count.last + 1]?.key ?? "", tokens[count.last + 2]?.key ?? ""];
  const noun = TOLL.has(word) ? peopleWord(next) : undefined;
  if (!noun?.isSure || noun.kind === null) return undefined;
  return { kinds: [noun.kind], firsts: [count.first], last: count.last, count };
}

const nothing = (last: number): FoundFigure => ({
  kinds: [],
  firsts: [],
  last,
  count: { low: null, best: null, high: null },
});

function ofPeople(
  tokens: readonly Token[],
  count: Count,
  last: number,
  ownKind: FigureKind | null,
  now: Happening | undefined,
): FoundFigure | undefined {
  const after = kindAfter(tokens, last);
  if (after)
    return {
      kinds: after.kinds,
      firsts: after.kinds.map(() => count.first),
      last: last + after.words,
      count,
    };
  if (now && reaches(tokens, now, count.first))
    return now.kinds.length > 0 ? figureOf(now, count, { first: count.first, last }, tokens) : nothing(last);
  return ownKind === null ? undefined : { kinds: [ownKind], firsts: [count.first], last, count };
}

/** «4 أشخاص أصيبوا», «15 شخصاً بين قتيل وجريح»: what happened to them, and how many words say so. */
function kindAfter(
  tokens: readonly Token[],
  last: number,
): { kinds: FigureKind[]; words: number } | undefined {
  const keys = [1, 2, 3].map((ahead) => tokens[last + ahead]?.key ?? "");
  if (keys[0] === "بين" && peopleWord(keys[1] ?? "")?.isSure && peopleWord(keys[2] ?? "")?.isSure)
    return { kinds: ["killed", "wounded"], words: 3 };
  const at = keys.slice(0, 2).findIndex((key) => /(?:وا|تلا|يبا|رحا)$/.test(key) && happening(key));
  const kind = at < 0 ? undefined : happening(keys[at] ?? "");
  return kind === undefined || kind === "over" ? undefined : { kinds: [kind], words: 0 };
}

function sureFigure(tokens: readonly Token[], count: Count, at: number, kind: FigureKind): FoundFigure {
  const next = tokens[at + 1];
  const other = next?.key.startsWith("و") ? peopleWord(next.key) : undefined;
  // «20 قتيلاً وجريحاً», «عشرات القتلى والجرحى»: together.
  const isBoth =
    other?.isSure &&
    other.kind !== kind &&
    (other.grammar === "one" ? (count.best ?? 0) > 10 : other.isDefinite);
  if (isBoth)
    return { kinds: ["killed", "wounded"], firsts: [count.first, count.first], last: at + 1, count };
  return { kinds: [kind], firsts: [count.first], last: at, count };
}
