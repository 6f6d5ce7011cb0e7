import { arKey } from "./ar-key.ts";
import { lines, type Paragraph, paragraphs } from "./paragraphs.ts";
import { common, hash, held, runsOf, scatter, shingles, stemNumbers, wide } from "./shingles.ts";

/** Another number makes anew what every report is compared by. */
export const SKETCH_VERSION = 1;

/** A text with fewer shingles is a phrase that anybody may use: it is compared with none. */
const SHINGLES_LEAST = 15;
/** A shorter paragraph is a habit of speech, not a paste. */
const PARAGRAPH_LETTERS = 40;
const PARAGRAPHS_MOST = 256;
/** Two texts that share half of what they hold together meet in a band 999 times in 1,000. */
const BANDS = 24;

/** From this Jaccard similarity on one text is a near copy of the other; with every seventh word replaced it is .47. */
const COPY = 0.4;
/** From this one on two texts may belong to one story: with every third word replaced it is .20, of unrelated ones .01. */
const STORY = 0.15;
/** From this share of the shorter text on it is held inside the longer one. */
const INSIDE = 0.8;
/** Two reports with less than this of either's lead in the other share their background, not their news. */
const LEAD = 0.3;
/** From this share of its shingles on a paragraph is the other text's as well. */
const SHARED = 0.8;

/** What a text is compared by. */
export interface Fingerprint {
  shingles: ReadonlySet<number>;
  /** Of the first paragraph that says something. */
  lead: ReadonlySet<number>;
}

/** What is kept of a text, so that it need not be read again to be found and compared. */
export interface Sketch {
  print: Fingerprint;
  /**
   * The numbers under which it is looked up: texts that are alike share at least one, by a paragraph that came again or
   * by a band of their MinHash. Each is signed and of 64 bits; none for a text that is too short.
   */
  keys: bigint[];
}

/** A paragraph as `arKey` spells it. */
interface Line {
  /** From 1. */
  number: number;
  key: string;
  isLong: boolean;
}

/** How alike two texts are: the share of the shorter one that the longer has too, and what that makes of them. */
export interface Likeness {
  /** 0–1. */
  score: number;
  kind: "copy" | "inside" | null;
}

/** What `likeness` looks at, computed once a text. Linear in its length; never throws. */
export function fingerprint(body: string): Fingerprint {
  return printOf(linesOf(body));
}

/** What a text is found and compared by, computed together. Linear in its length; never throws. */
export function sketch(body: string): Sketch {
  const read = linesOf(body);
  const print = printOf(read);
  if (print.shingles.size < SHINGLES_LEAST) return { print, keys: [] };
  const keys = new Set(bands(print.shingles));
  for (const { key } of keyed(read)) keys.add(key);
  return { print, keys: [...keys] };
}

/** How alike two texts are. No method of text finds an incident that was told anew. */
export function likeness(one: Fingerprint, other: Fingerprint): Likeness {
  const { score, jaccard } = compare(one, other);
  const isAlike = jaccard >= COPY || score >= INSIDE;
  if (!isAlike || !isOfNews(one, other)) return { score, kind: null };
  return { score, kind: jaccard >= COPY ? "copy" : "inside" };
}

/**
 * How much two texts that may belong to one story share of what they hold together, 0–1; null when that is too little,
 * or is background alone, or so much that `likeness` has a word for it.
 */
export function storyScore(one: Fingerprint, other: Fingerprint): number | null {
  const { score, jaccard } = compare(one, other);
  const isStory = jaccard >= STORY && jaccard < COPY && score < INSIDE;
  return isStory && isOfNews(one, other) ? jaccard : null;
}

/** The shares of what both have, in the shorter text and in both together; none of a text that is too short. */
function compare(one: Fingerprint, other: Fingerprint): { score: number; jaccard: number } {
  const least = Math.min(one.shingles.size, other.shingles.size);
  if (least < SHINGLES_LEAST) return { score: 0, jaccard: 0 };
  const both = common(one.shingles, other.shingles);
  return { score: both / least, jaccard: both / (one.shingles.size + other.shingles.size - both) };
}

/** They share more than their background: what one of them begins with is in the other. */
function isOfNews(one: Fingerprint, other: Fingerprint): boolean {
  return Math.max(held(one.lead, other.shingles), held(other.lead, one.shingles)) >= LEAD;
}

/** Those of the keys of a text that stand for one paragraph each, with the paragraph's own number. */
export function paragraphKeys(body: string): { number: number; key: bigint }[] {
  return keyed(linesOf(body));
}

/** The numbers of the paragraphs of a text that another one has too, word for word or nearly. */
export function sharedParagraphs(text: string, other: string): Set<number> {
  const all = shingles(other);
  const keys = new Set(paragraphs(other).map((paragraph) => arKey(paragraph.text)));
  const isShared = (paragraph: Paragraph) =>
    keys.has(arKey(paragraph.text)) || held(shingles(paragraph.text), all) >= SHARED;
  return new Set(
    paragraphs(text)
      .filter(isShared)
      .map(({ number }) => number),
  );
}

function linesOf(body: string): Line[] {
  return lines(body).map((text, index) => {
    const key = arKey(text);
    return { number: index + 1, key, isLong: key.replaceAll(" ", "").length >= PARAGRAPH_LETTERS };
  });
}

function printOf(read: readonly Line[]): Fingerprint {
  const stems = read.map(({ key }) => stemNumbers(key));
  const all = runsOf(stems.flat());
  const lead = stems[read.findIndex(({ isLong }) => isLong)];
  return { shingles: all, lead: lead ? runsOf(lead) : all };
}

function keyed(read: readonly Line[]): { number: number; key: bigint }[] {
  const long = read.filter(({ isLong }) => isLong).slice(0, PARAGRAPHS_MOST);
  return long.map(({ number, key }) => ({ number, key: wide(hash(key, 1), hash(key, 2)) }));
}

/** Pairs of the least numbers that as many orders of the shingles begin with. */
function* bands(found: ReadonlySet<number>): Generator<bigint> {
  const numbers = Uint32Array.from(found);
  for (let band = 0; band < BANDS; band++) {
    const [one, other] = [scatter(2 * band + 1), scatter(2 * band + 2)];
    yield wide(scatter(least(numbers, one) ^ one), scatter(least(numbers, other) ^ other));
  }
}

function least(numbers: Uint32Array, order: number): number {
  let smallest = 0xffffffff;
  for (const number of numbers) smallest = Math.min(smallest, scatter(number ^ order));
  return smallest;
}
