import type { Span } from "../../../lib/text/reading.ts";

/** What a reader got right, what it marked that is not there, and what it did not mark. */
export interface Judged<G, F> {
  right: { gold: G; found: F }[];
  wrong: F[];
  missed: G[];
}

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Words that overlap by half of both are the same words. */
const SAME = 0.5;

/** The share of two spans together that both cover, 0–1. */
export function overlap(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const either = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return both > 0 ? both / either : 0;
}

/** Whether one of two spans holds the whole other. */
export function isNested(one: Span, other: Span): boolean {
  return (
    (one.start <= other.start && one.end >= other.end) || (other.start <= one.start && other.end >= one.end)
  );
}

/**
 * Gives every gold mark the mark that means the same, the closest one first, each at most once. A mark on words that
 * nobody could call wrong is not counted, unless it stands on a gold mark and means another thing.
 */
export function matchMarks<G extends Span, F extends Span>(
  gold: readonly G[],
  found: readonly F[],
  optional: readonly Span[],
  isSame: (gold: G, found: F) => boolean,
  closeness: (gold: G, found: F) => number = overlap,
): Judged<G, F> {
  const left = new Set(found);
  const judged: Judged<G, F> = { right: [], wrong: [], missed: [] };
  for (const mark of gold) {
    const fits = [...left].filter((each) => closeness(mark, each) >= SAME && isSame(mark, each));
    const best = fits.toSorted((a, b) => closeness(mark, b) - closeness(mark, a))[0];
    if (best) judged.right.push({ gold: mark, found: best });
    else judged.missed.push(mark);
    if (best) left.delete(best);
  }
  const isOptional = (mark: F) =>
    optional.some((each) => overlap(each, mark) > 0) && !gold.some((each) => closeness(each, mark) >= SAME);
  judged.wrong = [...left].filter((mark) => !isOptional(mark));
  return judged;
}

/** The counts of several judgements together. */
export function tallyOf(all: readonly Judged<unknown, unknown>[]): Tally {
  const sum = (count: (one: Judged<unknown, unknown>) => number) => all.reduce((n, one) => n + count(one), 0);
  return {
    right: sum(({ right }) => right.length),
    wrong: sum(({ wrong }) => wrong.length),
    missed: sum(({ missed }) => missed.length),
  };
}

/** The share of what was marked that is right; NaN when nothing was marked. */
export function precision({ right, wrong }: Tally): number {
  return right / (right + wrong);
}

/** The share of what there is that was marked; NaN when there is nothing. */
export function recall({ right, missed }: Tally): number {
  return right / (right + missed);
}

/** The harmonic mean of precision and recall. */
export function f1({ right, wrong, missed }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed);
}
