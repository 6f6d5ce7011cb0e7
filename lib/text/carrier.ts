import { paragraphs } from "./paragraphs.ts";
import type { Span } from "./reading.ts";
import { paragraphSpans } from "./segments.ts";
import { sentences } from "./sentences.ts";

/** How much around words has to stand unchanged for them to be the same words. */
export type Around = "sentence" | "paragraph";

/** Where words of the earlier text stand in the later one; null when they do not, or nobody can tell where. */
export type Carry = (words: Span, around: Around) => Span | null;

/** A paragraph or sentence without the blanks around it; one in a paragraph that was pasted again `isCopy`. */
interface Piece extends Span {
  text: string;
  isCopy: boolean;
}

type Pair = readonly [old: Piece, fresh: Piece];

/**
 * Finds words of one text again in a later one: at the same place of a paragraph, or else of a sentence, that stands
 * there unit by unit the same, moved or not, and only once in each. Of a paragraph that was pasted several times the
 * first one counts; short lines that come several times are known by what stands before or after all that changed.
 * Two places never become one. Linear; never throws.
 */
export function carrier(before: string, after: string): Carry {
  const [olds, news] = [paragraphPieces(before), paragraphPieces(after)];
  const kept = withEnds(pairsOf(olds, news), olds, news);
  const inOld = pieceAround(kept.map(([old]) => old));
  const inNew = pieceAround(kept.map(([, fresh]) => fresh));
  const said = pairsOf(sentencePieces(before, olds), sentencePieces(after, news)).filter(
    ([old, fresh]) => !inOld(old) && !inNew(fresh),
  );
  const find = { paragraph: finder(kept), sentence: finder(said) };
  return (words, around) => find.paragraph(words) ?? (around === "sentence" ? find.sentence(words) : null);
}

function paragraphPieces(text: string): Piece[] {
  const parts = paragraphs(text);
  return paragraphSpans(text).map((span, at) => pieceOf(text, span, parts[at]?.repeats !== undefined));
}

function sentencePieces(text: string, parts: readonly Piece[]): Piece[] {
  return sentences(text).map((one) => pieceOf(text, one, parts[one.paragraph - 1]?.isCopy ?? false));
}

function pieceOf(text: string, { start, end }: Span, isCopy: boolean): Piece {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  const trimmed = line.trim();
  return { start: from, end: from + trimmed.length, text: trimmed, isCopy };
}

/** The pieces that stand in both texts, and once in each. */
function pairsOf(olds: readonly Piece[], news: readonly Piece[]): Pair[] {
  const fresh = onlyOnes(news);
  return [...onlyOnes(olds)].flatMap(([text, old]) => {
    const same = fresh.get(text);
    return old && same ? [[old, same] as const] : [];
  });
}

/** By its text, null where there are several. */
function onlyOnes(pieces: readonly Piece[]): Map<string, Piece | null> {
  const ones = new Map<string, Piece | null>();
  for (const piece of pieces) if (!piece.isCopy) ones.set(piece.text, ones.has(piece.text) ? null : piece);
  return ones;
}

/** Those pairs, and what else stands before the first change or after the last. */
function withEnds(pairs: readonly Pair[], olds: readonly Piece[], news: readonly Piece[]): Pair[] {
  const taken = new Set(pairs.flat());
  const most = Math.min(olds.length, news.length);
  const same = (one: Piece | undefined, other: Piece | undefined) => one?.text === other?.text;
  let first = 0;
  while (first < most && same(olds[first], news[first])) first += 1;
  let last = 0;
  while (last < most - first && same(olds.at(-1 - last), news.at(-1 - last))) last += 1;
  const ends = [...olds.keys()].flatMap((at) => {
    const isEnd = at < first || at >= olds.length - last;
    const [old, fresh] = [olds[at], news[at < first ? at : at + news.length - olds.length]];
    return isEnd && old && fresh && !taken.has(old) && !taken.has(fresh) ? [[old, fresh] as const] : [];
  });
  return [...pairs, ...ends];
}

function finder(pairs: readonly Pair[]): (words: Span) => Span | null {
  const fresh = new Map(pairs);
  const find = pieceAround(pairs.map(([old]) => old));
  return (words) => {
    const old = find(words);
    const same = old && fresh.get(old);
    if (!same) return null;
    const shift = same.start - old.start;
    return { start: words.start + shift, end: words.end + shift };
  };
}

/** Answers the piece that words lie in; undefined for those in none, and for no words. */
function pieceAround(pieces: readonly Piece[]): (words: Span) => Piece | undefined {
  const sorted = [...pieces].sort((one, other) => one.start - other.start);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const piece = sorted[low - 1];
    return piece && start < end && end <= piece.end ? piece : undefined;
  };
}
