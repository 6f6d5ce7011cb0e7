import type { Span } from "./reading.ts";

/** Finds the marks that begin inside a span, in order; a span that nothing begins in has none. */
export function createWithin<Mark extends Span>(marks: readonly Mark[]): (span: Span) => Mark[] {
  const sorted = [...marks].sort((one, other) => one.start - other.start);
  return ({ start, end }) => sorted.slice(countBefore(sorted, start), countBefore(sorted, end));
}

/** How many begin before this unit. */
function countBefore(sorted: readonly Span[], unit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
