import type { Attribution, Span } from "./reading.ts";

/** So many of those that begin before it are looked at. */
const LOOK_BACK = 12;

/** Finds who says what stands there: of the attributions that reach it, the one that reaches least far beyond. */
export function createAttributed(attributions: readonly Attribution[]): (at: Span) => Attribution | null {
  const sorted = [...attributions].sort((one, other) => one.reach.start - other.reach.start);
  return ({ start, end }) => {
    let best: Attribution | null = null;
    const first = countFrom(sorted, start);
    for (let at = first - 1; at >= 0 && at >= first - LOOK_BACK; at--) {
      const one = sorted[at];
      if (one && one.reach.end >= end && (best === null || sizeOf(one.reach) < sizeOf(best.reach)))
        best = one;
    }
    return best;
  };
}

const sizeOf = ({ start, end }: Span) => end - start;

/** How many of them begin at this unit or before. */
function countFrom(sorted: readonly Attribution[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.reach.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
