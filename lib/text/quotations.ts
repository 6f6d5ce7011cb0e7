import type { Sentence, Span } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A quotation that runs on over the end of its sentence: where it opens and closes, and in which sentences. */
interface Running {
  open: number;
  close: number;
  first: number;
  last: number;
}

export interface Quotations {
  byFirst: ReadonlyMap<number, Running>;
  byLast: ReadonlyMap<number, Running>;
}

/** A quotation of more sentences is a quote that somebody forgot to close. */
const SENTENCES_MOST = 12;

/** The quotations that run over sentences. Straight quotes pair within their line only. Linear. */
export function quotationsIn(tokens: readonly Token[], sentences: readonly Sentence[]): Quotations {
  const byFirst = new Map<number, Running>();
  const byLast = new Map<number, Running>();
  for (const { start, end } of pairsIn(tokens)) {
    const first = sentenceAt(sentences, start);
    const last = sentenceAt(sentences, end - 1);
    if (first === -1 || last <= first || last - first >= SENTENCES_MOST) continue;
    const running = { open: start, close: end, first, last };
    byFirst.set(first, running);
    byLast.set(last, running);
  }
  return { byFirst, byLast };
}

function pairsIn(tokens: readonly Token[]): Span[] {
  const pairs: Span[] = [];
  let curly: number | null = null;
  let straight: number | null = null;
  for (const { key, start, end } of tokens) {
    if (key === "\n") straight = null;
    else if (key === "“") curly ??= start;
    else if (key === "”" && curly !== null) {
      pairs.push({ start: curly, end });
      curly = null;
    } else if (key === '"') {
      if (straight !== null) pairs.push({ start: straight, end });
      straight = straight === null ? start : null;
    }
  }
  return pairs;
}

/** The sentence that holds a place, by halving; -1 between sentences. */
function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return -1;
    if (place < sentence.start) high = middle - 1;
    else if (place >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** How much of the text a word that attributes reaches: its sentence, and the whole of a quotation that runs on. */
export function reaches(cue: Span, number: number, sentences: readonly Sentence[], all: Quotations): Span {
  const own = sentences[number];
  const after = all.byFirst.get(number);
  const before = all.byLast.get(number);
  const last = after && after.open >= cue.end ? sentences[after.last] : own;
  const first = before && before.close <= cue.start ? sentences[before.first] : own;
  return { start: first?.start ?? cue.start, end: last?.end ?? cue.end };
}
