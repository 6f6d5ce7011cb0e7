import { readingsOf } from "./name-tree.ts";
import type { Token } from "./tokens.ts";

/** A number in a text: how much, and the number of its last token. */
export interface TextNumber {
  value: number;
  last: number;
}

const row = (words: string, first: number, step = 1): [string, number][] =>
  words
    .split(" ")
    .flatMap((group, at) => group.split("|").map((word): [string, number] => [word, first + at * step]));

const UNITS = new Map([
  ...row("واحد|واحده|احد|احدي اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي", 1),
  ...row("ثلاثه|ثلاث اربعه|اربع خمسه|خمس سته|ست سبعه|سبع ثمانيه|ثماني|ثمان تسعه|تسع عشره|عشر", 3),
]);
/** «عشرون» … «تسعين», by the key. */
export const TENS: ReadonlyMap<string, number> = new Map(
  row(
    "عشرون|عشرين ثلاثون|ثلاثين اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين",
    20,
    10,
  ),
);
const HUNDRED = /^(?:ميه|مايه)$/;
const HUNDREDS = new Map([
  ...row("ميه|مايه ميتان|ميتين|مايتان|مايتين|ميتي|مايتي|ميتا|مايتا", 100, 100),
  ...row("ثلاث اربع خمس ست سبع ثمان|ثماني تسع", 300, 100).flatMap(([word, value]): [string, number][] => [
    [`${word}ميه`, value],
    [`${word}مايه`, value],
  ]),
]);
const SCALES = new Map([
  ...row("الف|الفا|الاف|thousand مليون|مليونا|ملايين|million", 1000, 999_000),
  ["hundred", 100] as const,
]);
/** A thousand of them, in one word. */
const DUAL_SCALES = new Map([
  ...row("الفان|الفين|الفي|الفا", 2000),
  ...row("مليونان|مليونين|مليوني", 2_000_000),
]);
const ENGLISH = new Map([
  ...row("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 1),
  ...row("sixteen seventeen eighteen nineteen", 16),
  ...row("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ["dozen", 12] as const,
]);

/** Every word that a number may begin with. */
export const NUMBER_WORDS: readonly string[] = [
  ...[UNITS, TENS, HUNDREDS, DUAL_SCALES, ENGLISH].flatMap((words) => [...words.keys()]),
  ...["الف", "مليون", "a"],
];

/** Longer ones number something else: a telephone, a coordinate. */
const DIGITS_MOST = 8;
const MOST = 100_000_000;

/**
 * The number that begins with this token, in digits of any script or in Arabic or English words, with what is written
 * together with the first of them («وثلاثة», «بخمسة»). Not a time (8:30), a date, a share or a fraction. Never throws.
 */
export function readNumber(tokens: readonly Token[], at: number, text: string): TextNumber | undefined {
  const key = tokens[at]?.key ?? "";
  const base = /^\d/.test(key) ? readDigits(tokens, at, text) : readWords(tokens, at);
  if (!base) return undefined;
  const scaled = readScale(base, tokens);
  return scaled.value <= MOST && Number.isInteger(scaled.value) ? scaled : undefined;
}

function readScale(base: TextNumber, tokens: readonly Token[]): TextNumber {
  const scale = SCALES.get(tokens[base.last + 1]?.key ?? "");
  if (scale === undefined || base.value >= scale) return base;
  const value = Math.round(base.value * scale * 1000) / 1000;
  const rest = scale >= 1000 ? joined(tokens, base.last + 2) : undefined;
  return rest && rest.value < scale
    ? { value: value + rest.value, last: rest.last }
    : { value, last: base.last + 1 };
}

function readDigits(tokens: readonly Token[], at: number, text: string): TextNumber | undefined {
  let digits = tokens[at]?.key ?? "";
  let last = at;
  if (!/^\d+$/.test(digits) || isGlued(text, tokens[at], -1)) return undefined;
  for (let next = tokens[last + 1]; next && isGroup(text, tokens[last], next); next = tokens[last + 1]) {
    digits += next.key;
    last += 1;
  }
  const decimal = fractionAfter(tokens, last, text);
  if (decimal !== undefined) return SCALES.has(tokens[last + 2]?.key ?? "") ? decimal : undefined;
  if (digits.length > DIGITS_MOST || isGlued(text, tokens[last], 1)) return undefined;
  return { value: Number(digits), last };
}

/** «7,200», «7٬200» and «7.200» are one number. */
function isGroup(text: string, before: Token | undefined, next: Token): boolean {
  if (!before || next.start !== before.end + 1 || !/^\d{3}$/.test(next.key)) return false;
  return /[,.٬،]/.test(text[before.end] ?? "");
}

function fractionAfter(tokens: readonly Token[], last: number, text: string): TextNumber | undefined {
  const [whole, part] = [tokens[last], tokens[last + 1]];
  if (!whole || !part || part.start !== whole.end + 1 || !/^\d+$/.test(part.key)) return undefined;
  if (!/[.,٫،]/.test(text[whole.end] ?? "")) return undefined;
  return { value: Number(`${whole.key}.${part.key}`), last: last + 1 };
}

/** A sign that makes a time, a date, a share or a model of the digits beside it. */
function isGlued(text: string, token: Token | undefined, side: -1 | 1): boolean {
  if (!token) return false;
  const at = side < 0 ? token.start - 1 : token.end;
  const sign = text[at] ?? " ";
  if (/[%٪°]/.test(sign) || /^ ?[%٪]/.test(text.slice(token.end, token.end + 2))) return true;
  return /[:/.٫]/.test(sign) && /\p{Nd}/u.test(text[at + side] ?? " ");
}

function readWords(tokens: readonly Token[], at: number): TextNumber | undefined {
  for (const key of readingsOf(tokens[at]?.key ?? "")) {
    const found = readFrom(key, tokens, at);
    if (found) return found;
  }
  return undefined;
}

function readFrom(key: string, tokens: readonly Token[], at: number): TextNumber | undefined {
  const double = DUAL_SCALES.get(key);
  if (double !== undefined) return { value: double, last: at };
  const thousand = key === "الف" || key === "مليون" ? SCALES.get(key) : undefined;
  if (thousand !== undefined) return { value: thousand, last: at };
  const hundred = HUNDREDS.get(key);
  if (hundred !== undefined) return withJoined({ value: hundred, last: at }, tokens);
  const unit = UNITS.get(key);
  if (unit !== undefined) return fromUnit(unit, tokens, at);
  const tens = TENS.get(key);
  return tens === undefined ? readEnglish(key, tokens, at) : { value: tens, last: at };
}

function fromUnit(unit: number, tokens: readonly Token[], at: number): TextNumber {
  const next = tokens[at + 1]?.key ?? "";
  if (unit < 10 && /^عشره?$/.test(next)) return { value: unit + 10, last: at + 1 };
  if (unit >= 3 && unit < 10 && HUNDRED.test(next))
    return withJoined({ value: unit * 100, last: at + 1 }, tokens);
  const tens = next.startsWith("و") ? TENS.get(next.slice(1)) : undefined;
  if (unit < 10 && tens !== undefined) return { value: unit + tens, last: at + 1 };
  return { value: unit, last: at };
}

function withJoined(base: TextNumber, tokens: readonly Token[]): TextNumber {
  const rest = joined(tokens, base.last + 1);
  return rest && rest.value < 100 ? { value: base.value + rest.value, last: rest.last } : base;
}

/** «… وخمسة وعشرون»: the rest of a number, joined to it by «و». */
function joined(tokens: readonly Token[], at: number): TextNumber | undefined {
  const key = tokens[at]?.key ?? "";
  const rest = key.startsWith("و") ? key.slice(1) : "";
  if (/^\d{1,3}$/.test(rest)) return { value: Number(rest), last: at };
  const value = UNITS.get(rest) ?? TENS.get(rest) ?? HUNDREDS.get(rest);
  if (value === undefined || rest === "احد" || rest === "احدي") return undefined;
  return value < 10 ? fromUnit(value, tokens, at) : { value, last: at };
}

function readEnglish(key: string, tokens: readonly Token[], at: number): TextNumber | undefined {
  const value = key === "a" && tokens[at + 1]?.key === "dozen" ? 12 : ENGLISH.get(key);
  if (value === undefined) return undefined;
  if (key === "a") return { value, last: at + 1 };
  const unit = value >= 20 ? (ENGLISH.get(tokens[at + 1]?.key ?? "") ?? 10) : 10;
  return unit < 10 ? { value: value + unit, last: at + 1 } : { value, last: at };
}
