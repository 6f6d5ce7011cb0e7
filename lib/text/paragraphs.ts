import { arKey } from "./ar-key.ts";

/** Below this many letters a paragraph that comes again is a habit of speech, not a paste. */
const REPEAT_MIN_LETTERS = 40;

export interface Paragraph {
  /** As written, without its line break. */
  text: string;
  /** Number shown to people, from 1. */
  number: number;
  /** The number of the earlier paragraph with the same key; absent when this one is new. */
  repeats?: number;
}

/** The lines of a body as written, without the blank ones: its paragraphs, the first one's number is 1. */
export function lines(body: string): string[] {
  return body.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== "");
}

/** Splits a body at line breaks, leaving out blank lines, and marks each paragraph that was pasted before. */
export function paragraphs(body: string): Paragraph[] {
  const firstByKey = new Map<string, number>();
  return lines(body).map((text, index) => {
    const number = index + 1;
    const key = arKey(text);
    if (key.replaceAll(" ", "").length < REPEAT_MIN_LETTERS) return { text, number };
    const first = firstByKey.get(key);
    if (first !== undefined) return { text, number, repeats: first };
    firstByKey.set(key, number);
    return { text, number };
  });
}

/** How many paragraphs of a body were pasted more than once. */
export function countRepeats(body: string): number {
  return paragraphs(body).filter((paragraph) => paragraph.repeats !== undefined).length;
}
