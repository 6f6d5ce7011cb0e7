import { arKey } from "./ar-key.ts";
import { forms } from "./forms.ts";
import { remember } from "./remember.ts";

/** A word of a text: where it stands, and its stems. */
export interface Word {
  start: number;
  end: number;
  stems: readonly string[];
}

const JOINERS = "\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C";
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${JOINERS}]*[\\p{L}\\p{N}\\p{M}])?`, "gu");

/** The words of a text in order, with their places in it as it is written. Linear; never throws. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const stems = stemsOf(match[0]);
    if (stems.length > 0) words.push({ start: match.index, end: match.index + match[0].length, stems });
  }
  return words;
}

/** The stems of each word of a text, in order. */
export function formsIn(text: string): (readonly string[])[] {
  const key = arKey(text);
  return key === "" ? [] : key.split(" ").map(formsOf);
}

/** Longer ones are no words: they come but once, and only their beginning counts. */
const LONG = 64;

const formsOf = remember((word): readonly string[] => forms(word.slice(0, LONG)));

/** Of a word as it is written; one character may stand for several words, as «ﷺ» does. */
const stemsOf = remember((word): readonly string[] => {
  const key = arKey(word.slice(0, LONG));
  return key === "" ? [] : key.split(" ").flatMap(formsOf);
});
