import { arKey } from "./ar-key.ts";
import { remember } from "./remember.ts";
import { wordKey } from "./tokens.ts";

/** A spelling of a word, and whether another word, a «و» or «ف», was taken from its beginning. */
interface Form {
  key: string;
  isJoined: boolean;
}

/** A word or a number of a text, as the readers of time look at it. */
export interface Token {
  start: number;
  end: number;
  /** As `arKey` spells it. */
  key: string;
  /** What tables may know it as: itself, then without what may be written together with it. */
  forms: readonly Form[];
  hasDigit: boolean;
  /** As it is written. */
  raw: string;
  /** What stands between it and the token before. */
  gap: string;
}

type Word = Pick<Token, "raw" | "key" | "forms" | "hasDigit">;

const JOINERS = "\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C";
const WHOLE = `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${JOINERS}]*`;
const WORD = new RegExp(WHOLE, "gu");
/** «19يونيو2022», written without blanks, is three; looked for only where a letter and a number touch. */
const LETTER = "[\\u0621-\\u063A\\u0641-\\u064A]";
const TOUCH = new RegExp(`\\p{Nd}${LETTER}{3}|${LETTER}{3}(?:19|20)\\d\\d`, "u");
const GLUED = new RegExp(
  `\\p{Nd}{1,2}(?=${LETTER}{3})|${LETTER}{3,24}(?=(?:19|20)\\d\\d(?!\\d))|${WHOLE}`,
  "gu",
);
const INVISIBLE_END = new RegExp(`[${JOINERS}]+$`, "u");
/** What an Arabic word begins with that is no part of it; a «ب» or «ل» belongs to the words for a time. */
const JOINED = new Set(["و", "ف"]);
/** Longer ones are no words for a time. */
const LONG = 24;

/** The words and numbers of a text in order. Linear; never throws. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  const word = TOUCH.test(text) ? GLUED : WORD;
  let last = 0;
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const { 0: found, index } = match;
    const { raw, key, forms, hasDigit } = wordOf(found);
    const end = index + raw.length;
    tokens.push({ start: index, end, key, forms, hasDigit, raw, gap: text.slice(last, index) });
    last = index + found.length;
  }
  return tokens;
}

function wordOf(found: string): Word {
  return found.length > LONG ? { raw: found, key: "", forms: [], hasDigit: false } : shortWord(found);
}

const shortWord = remember((found): Word => {
  const raw = found.replace(INVISIBLE_END, "");
  const key = wordKey(raw);
  return { raw, key, forms: key === "" ? [] : formsOf(key), hasDigit: /\d/.test(key) };
});

function formsOf(key: string): Form[] {
  const whole = bothOf(key).map((form) => ({ key: form, isJoined: false }));
  if (!JOINED.has(key[0] ?? "")) return whole;
  return [...whole, ...bothOf(key.slice(1)).map((form) => ({ key: form, isJoined: true }))];
}

/** A word, and what it is without the preposition that may be written together with it: «للجمعة», «بالأمس». */
function bothOf(key: string): string[] {
  if (key.startsWith("لل")) return [key, `ال${key.slice(2)}`];
  return /^[بلك]./.test(key) ? [key, key.slice(1)] : [key];
}

interface Phrase<T> {
  rest: readonly string[];
  value: T;
}

/** Phrases by the first of their words, the longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** A table of phrases; those that mean the same are set apart by a bar. */
export function phrases<T>(entries: readonly (readonly [T, string])[]): Phrases<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [value, list] of entries) {
    for (const phrase of list.split("|")) {
      const [first = "", ...rest] = arKey(phrase).split(" ");
      table.set(first, [...(table.get(first) ?? []), { rest, value }]);
    }
  }
  for (const found of table.values()) found.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

/** What was read at a token. */
export interface Read<T> {
  value: T;
  /** Where it begins in the text, without a «و» or «ف» that is written together with it. */
  start: number;
  /** The token after it. */
  next: number;
  /** It begins with a «و» or «ف», so that it is no part of what is before it. */
  isJoined: boolean;
}

/** What a table says of the words that begin at a token, with or without the letters written together with them. */
export function read<T>(table: Phrases<T>, tokens: readonly Token[], at: number): Read<T> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  for (const { key, isJoined } of token.forms) {
    const list = table.get(key);
    const found = list && readFrom(list, tokens, at);
    if (found) return { ...found, start: isJoined ? afterFirst(token) : token.start, isJoined };
  }
  return undefined;
}

function readFrom<T>(list: readonly Phrase<T>[], tokens: readonly Token[], at: number) {
  for (const { rest, value } of list) {
    const next = at + 1 + rest.length;
    const isHere = rest.every((word, index) => {
      const token = tokens[at + 1 + index];
      return token?.key === word && isTight(token);
    });
    if (isHere) return { value, next };
  }
  return undefined;
}

/** The first words of all the phrases of these tables. */
export function startsOf(...tables: readonly Phrases<unknown>[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => [...table.keys()]));
}

/** Whether anything that begins with one of these words, or with a number, may begin with a word. */
function mayBegin(
  starts: ReadonlySet<string>,
  { forms, hasDigit }: Pick<Token, "forms" | "hasDigit">,
): boolean {
  return hasDigit || forms.some(({ key }) => starts.has(key));
}

/** Those of some readers that may read something at a token, by the words with which each begins: most words begin none. */
export function byStart<Reader>(
  readers: readonly (readonly [starts: ReadonlySet<string>, reader: Reader])[],
): (token: Token) => readonly Reader[] {
  const find = remember((key): readonly Reader[] => {
    const word = { forms: key === "" ? [] : formsOf(key), hasDigit: /\d/.test(key) };
    return readers.filter(([starts]) => mayBegin(starts, word)).map(([, reader]) => reader);
  });
  return ({ key }) => find(key);
}

/** Nothing but blanks of one line stand between it and the token before. */
export function isTight({ gap }: Token): boolean {
  return gap === " " || gap === "" || (gap.length <= 3 && /^[^\S\n\r]+$/.test(gap));
}

/** A token that only blanks of one line set apart from the one before. */
export function isAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isTight(token);
}

/** Where the second letter of a word stands, past the marks of the first. */
function afterFirst({ start, raw }: Token): number {
  return start + (/^.[\p{M}\u0640]*/u.exec(raw)?.[0].length ?? 1);
}
