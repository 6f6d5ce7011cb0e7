import { BEFORE_BY_FIRST, type Bound, FIRSTS, NO_NUMBERS, VAGUE, VAGUE_OF } from "./count-words.ts";
import { readNumber, TENS } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/** How many, as words give it; which tokens say so. */
export interface Count {
  first: number;
  last: number;
  low: number | null;
  best: number | null;
  high: number | null;
  /** «عشرات», «عدة»: no number stands there. */
  isVague: boolean;
}

/** The count that begins with this token: a number with what bounds it, a range, or a vague quantity. Never throws. */
export function readCount(tokens: readonly Token[], at: number, text: string): Count | undefined {
  const key = tokens[at]?.key ?? "";
  if (!beginsCount(key) || NO_NUMBERS.has(key)) return undefined;
  return (
    readBounded(tokens, at, text) ??
    readBetween(tokens, at, text) ??
    readPlain(tokens, at, text) ??
    readVague(tokens, at)
  );
}

/** Whether a count may begin with this word, or a number that is written together with what it counts. */
export function beginsCount(key: string): boolean {
  return FIRSTS.has(key) || /^و?\d/.test(key);
}

function readBounded(tokens: readonly Token[], at: number, text: string): Count | undefined {
  const key = tokens[at]?.key ?? "";
  const joined = key.startsWith("و") ? key.slice(1) : key;
  const phrases = BEFORE_BY_FIRST.get(key) ?? BEFORE_BY_FIRST.get(joined);
  const phrase = phrases?.find(({ keys }) => keys.every((one, n) => n === 0 || tokens[at + n]?.key === one));
  if (!phrase) return undefined;
  const from = at + phrase.keys.length;
  // «شهيد على الأقل وعدد من الجرحى»: it belongs to what stands before.
  if (tokens[from]?.key.startsWith("و") && !/^واحد/.test(tokens[from]?.key ?? "")) return undefined;
  const number = readNumber(tokens, from, text) ?? definiteTens(tokens, from);
  if (number) return counted(at, number.last, { [phrase.bound]: number.value });
  const vague = readVague(tokens, from);
  return vague && phrase.bound !== "high" ? { ...vague, first: at } : undefined;
}

/** «ما يقارب السبعين» */
function definiteTens(tokens: readonly Token[], at: number) {
  const key = tokens[at]?.key ?? "";
  const value = key.startsWith("ال") ? TENS.get(key.slice(2)) : undefined;
  return value === undefined ? undefined : { value, last: at };
}

function readBetween(tokens: readonly Token[], at: number, text: string): Count | undefined {
  const key = tokens[at]?.key ?? "";
  if (!/^(?:و?بين|between|from)$/.test(key)) return undefined;
  const low = readNumber(tokens, at + 1, text);
  if (!low) return undefined;
  const next = tokens[low.last + 1]?.key ?? "";
  const from = low.last + (next === "و" || next === "and" || next === "to" || next === "الي" ? 2 : 1);
  if (from === low.last + 1 && !next.startsWith("و")) return undefined;
  const high = readNumber(tokens, from, text) ?? readGlued(tokens, from, text);
  return high && high.value > low.value
    ? counted(at, high.last, { low: low.value, high: high.value })
    : undefined;
}

/** «و15»: one word, as no blank stands between the two. */
function readGlued(
  tokens: readonly Token[],
  at: number,
  text: string,
): { value: number; last: number } | undefined {
  const key = tokens[at]?.key ?? "";
  if (!/^و\d{1,8}$/.test(key)) return undefined;
  const inside = [{ ...tokens[at], key: key.slice(1) } as Token];
  const number = readNumber(inside, 0, text);
  return number && { value: number.value, last: at };
}

function readPlain(tokens: readonly Token[], at: number, text: string): Count | undefined {
  const number = readNumber(tokens, at, text) ?? readGlued(tokens, at, text);
  if (!number) return undefined;
  const to = readRange(tokens, number.last, text);
  if (to && to.value > number.value && to.value <= number.value * 10)
    return counted(at, to.last, { low: number.value, high: to.value });
  if (tokens[number.last + 1]?.key === "علي" && tokens[number.last + 2]?.key === "الاقل")
    return counted(at, number.last + 2, { low: number.value });
  return counted(at, number.last, { best: number.value });
}

function readRange(tokens: readonly Token[], last: number, text: string) {
  const [token, next] = [tokens[last], tokens[last + 1]];
  if (!token || !next) return undefined;
  const isGlued = next.isWord && next.start === token.end + 1 && /[-–—]/.test(text[token.end] ?? "");
  if (isGlued) return readNumber(tokens, last + 1, text);
  return /^(?:-|–|الي|او|to|or)$/.test(next.key) ? readNumber(tokens, last + 2, text) : undefined;
}

/** «… على الأقل» behind what is counted: the number is a low. */
export function withLeast<Counted extends Pick<Count, Bound>>(
  count: Counted,
  last: number,
  tokens: readonly Token[],
): { count: Counted; last: number } {
  const isLeast = /^(?:علي الاقل|at least)$/.test(`${tokens[last + 1]?.key} ${tokens[last + 2]?.key}`);
  if (!isLeast || count.best === null) return { count, last };
  return { count: { ...count, low: count.best, best: null }, last: last + 2 };
}

function readVague(tokens: readonly Token[], at: number): Count | undefined {
  const key = tokens[at]?.key ?? "";
  const word = key.startsWith("و") || key.startsWith("ب") || key.startsWith("ل") ? key.slice(1) : key;
  const next = tokens[at + 1]?.key ?? "";
  const some = VAGUE_OF.get(key) ?? VAGUE_OF.get(word);
  if (some !== undefined && /^(?:من|of)$/.test(next)) return counted(at, at + 1, { low: some }, true);
  const low = VAGUE.get(key) ?? VAGUE.get(word);
  if (low === undefined) return undefined;
  // «مئات الآلاف»: of thousands, each of them one.
  const isOfMore = VAGUE.get(next);
  if (isOfMore !== undefined) return counted(at, at + 1, { low: (low * isOfMore) / 2 }, true);
  return counted(at, at, { low }, true);
}

function counted(
  first: number,
  last: number,
  bounds: Partial<Record<Bound, number>>,
  isVague = false,
): Count {
  return {
    first,
    last,
    low: bounds.low ?? null,
    best: bounds.best ?? null,
    high: bounds.high ?? null,
    isVague,
  };
}
