import { remember } from "../text/remember.ts";
import { wordKey } from "../text/tokens.ts";

/** What lies between a word and the one before it; "end" is a line, a sentence or the text that begins. */
export type Gap = "blank" | "dash" | "comma" | "end";

/** A word of a text as places are looked for in it. */
export interface PlaceToken {
  start: number;
  end: number;
  /** The key of a place's name; of Latin names without the article. */
  key: string;
  gap: Gap;
  isArabic: boolean;
  /** Written with a large letter, in Latin. */
  isCapital: boolean;
  /** «دوماً», «درعاً»: no place ends in a tanwin. */
  isAdverb: boolean;
}

const JOINERS = "\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C";
const QUOTES = "'’‘`";
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${JOINERS}]|[${QUOTES}](?=\\p{L}))*`, "gu");
const SIGNS = /['’‘`ʿʾ\u00c0-\u024f\u1e00-\u1eff]|\p{Mn}/u;
const ALL_SIGNS = /['’‘`ʿʾ]|[\u0300-\u036f]/g;
const ARABIC = /^[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/;
const CAPITAL = /^['’‘`ʿʾ]?\p{Lu}/u;
const POSSESSIVE = /['’]s$/i;
const ADVERB = /(?:ا\u064B|\u064B\u0651?ا)$/;

/** Longer ones are no words. */
const LONG = 64;

const ARTICLES = new Set("al el ar as ash at ath ad adh an az ez es".split(" "));
/** The ones of them that are no English words: with a blank behind them they are the article too. */
const SURE_ARTICLES = new Set("al el ar ash ath adh az ez".split(" "));

/** The words of a text in order; an article in Latin letters belongs to the word behind it. Linear; never throws. */
export function placeTokens(text: string): PlaceToken[] {
  return tokensOf(text, SURE_ARTICLES);
}

/** The keys of a place's name, word for word as `placeTokens` has them. */
export function nameWords(name: string): string[] {
  return tokensOf(name, ARTICLES).map(({ key }) => key);
}

function tokensOf(text: string, articles: ReadonlySet<string>): PlaceToken[] {
  const tokens: PlaceToken[] = [];
  let before = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const token = tokenOf(match[0], match.index, gapOf(text, before, match.index, tokens.length === 0));
    const last = tokens.at(-1);
    const isAfterArticle = last && !token.isArabic && isArticle(last, token, articles);
    if (isAfterArticle) {
      token.start = last.start;
      token.gap = last.gap;
      tokens.pop();
    }
    tokens.push(token);
    before = match.index + match[0].length;
  }
  return tokens;
}

function isArticle(last: PlaceToken, { gap }: PlaceToken, articles: ReadonlySet<string>): boolean {
  if (!ARTICLES.has(last.key)) return false;
  return gap === "dash" || (gap === "blank" && articles.has(last.key));
}

function tokenOf(raw: string, start: number, gap: Gap): PlaceToken {
  const { letters, key, isArabic, isCapital, isAdverb } = knownWord(raw);
  return { start, end: start + letters, key, gap, isArabic, isCapital, isAdverb };
}

const knownWord = remember(wordOf);

function wordOf(raw: string) {
  const isArabic = ARABIC.test(raw);
  const written = isArabic ? raw : raw.replace(POSSESSIVE, "");
  const short = written.slice(0, LONG);
  const plain = SIGNS.test(short) ? short.normalize("NFD").replace(ALL_SIGNS, "") : short;
  return {
    letters: written.length,
    key: wordKey(plain),
    isArabic,
    isCapital: !isArabic && CAPITAL.test(short),
    isAdverb: isArabic && ADVERB.test(short),
  };
}

const THROUGH = new Set([
  ...` \u00a0\t"“”«»()[]#_'’‘`,
  ..."\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069",
]);
const DASHES = new Set("-–—‑−");
const COMMAS = new Set("،,");
const GAP_MOST = 6;

function gapOf(text: string, from: number, to: number, isFirst: boolean): Gap {
  if (isFirst || to - from > GAP_MOST) return "end";
  let gap: Gap = "blank";
  for (let at = from; at < to; at++) {
    const sign = text[at] ?? "";
    if (DASHES.has(sign)) gap = "dash";
    else if (COMMAS.has(sign)) gap = "comma";
    else if (!THROUGH.has(sign)) return "end";
  }
  return gap;
}

/** Where a word begins when so many of its letters are written together with it: marks and joiners are no letters. */
export function afterLetters(
  text: string,
  { start, end }: { start: number; end: number },
  letters: number,
): number {
  let at = start;
  for (let left = letters; at < end; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at] ?? "")) continue;
    if (text[at] === "\u0640") continue;
    if (left === 0) break;
    left -= 1;
  }
  return at;
}

/** A word read with so many letters taken off as prefixes, and what these were. */
export interface WordReading {
  key: string;
  letters: number;
  prefix: string;
}

const CONJUNCTION = /^[وف](?=..)/;
const PREPOSITION = /^[بلك](?=..)/;
const ARTICLE = /^لل(?=..)/;

/** An Arabic word as it is, then without «و», «ف», then «ب», «ل», «ك»; «لل» is «ل» and the article. */
export const wordReadings = remember((key): readonly WordReading[] => {
  const readings = [{ key, letters: 0, prefix: "" }];
  const starts = CONJUNCTION.test(key) ? [0, 1] : [0];
  for (const letters of starts) {
    const prefix = key.slice(0, letters);
    const rest = key.slice(letters);
    if (letters > 0) readings.push({ key: rest, letters, prefix });
    if (ARTICLE.test(rest))
      readings.push({ key: `ال${rest.slice(2)}`, letters: letters + 1, prefix: `${prefix}ل` });
    if (PREPOSITION.test(rest))
      readings.push({ key: rest.slice(1), letters: letters + 1, prefix: prefix + rest[0] });
  }
  return readings;
});
