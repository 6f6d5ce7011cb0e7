import type { Query, Term } from "./query.ts";
import { type Word, wordsIn } from "./words.ts";

/** A piece of a text, by its UTF-16 places. */
export interface Span {
  start: number;
  end: number;
}

/** How many letters of a text are shown around what was found. */
const SNIPPET_LETTERS = 240;
/** What stands before the first mark of a snippet. */
const LEAD_LETTERS = 40;

/**
 * The words of a text, as it is written, that were asked for, in order; of words in quotes only where they follow each
 * other. Linear in the text; never throws.
 */
export function marksIn(text: string, query: Query): Span[] {
  const words = wordsIn(text);
  const stems = words.map((word) => word.stems);
  const marked = new Set<number>();
  for (const term of query.all) for (const at of placesOf(term, stems)) marked.add(at);
  return [...marked]
    .sort((a, b) => a - b)
    .map((at) => words[at])
    .flatMap(spanOf);
}

/** Whether all that was asked for, and nothing that was excluded, is in these words of a text. */
export function matches(stems: readonly (readonly string[])[], query: Query): boolean {
  const has = (term: Term) => placesOf(term, stems).length > 0;
  return query.all.every(has) && !query.none.some(has);
}

function spanOf(word: Word | undefined): Span[] {
  return word ? [{ start: word.start, end: word.end }] : [];
}

/** The places of every word of a term, where all of them follow each other. */
function placesOf(term: Term, stems: readonly (readonly string[])[]): number[] {
  const found: number[] = [];
  const meets = (at: number, offset: number) =>
    term[offset]?.some((stem) => stems[at + offset]?.includes(stem));
  for (let at = 0; at + term.length <= stems.length; at++) {
    if (term.every((_, offset) => meets(at, offset)))
      for (let next = 0; next < term.length; next++) found.push(at + next);
  }
  return found;
}

/** The piece of a text where its marks stand closest together, of whole words; its beginning when it has none. */
export function snippetOf(text: string, marks: readonly Span[]): Span {
  let best = { start: 0, count: 0 };
  let last = 0;
  for (const [first, mark] of marks.entries()) {
    const start = Math.max(0, mark.start - LEAD_LETTERS);
    while ((marks[last]?.end ?? Number.POSITIVE_INFINITY) <= start + SNIPPET_LETTERS) last += 1;
    if (last - first > best.count) best = { start, count: last - first };
  }
  const start = best.start === 0 ? 0 : afterSpace(text, best.start);
  const end = Math.min(text.length, start + SNIPPET_LETTERS);
  return { start, end: end === text.length ? end : beforeSpace(text, start, end) };
}

function afterSpace(text: string, from: number): number {
  const at = text.slice(from, from + LEAD_LETTERS).search(/\s/);
  return at === -1 ? from : from + at + 1;
}

function beforeSpace(text: string, from: number, to: number): number {
  const at = Math.max(text.lastIndexOf(" ", to), text.lastIndexOf("\n", to));
  return at > from + SNIPPET_LETTERS / 2 ? at : to;
}
