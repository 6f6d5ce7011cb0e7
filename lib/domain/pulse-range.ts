const HOUR_MS = 3_600_000;
/** How long a range may be. */
const MOST_MS = 7 * 24 * HOUR_MS;
const USUAL_HOURS = 24;
/** Up to here a range is cut into hours, beyond into parts of a day. */
const BY_HOUR_MS = 48 * HOUR_MS;
const LONG_STEP_MS = 6 * HOUR_MS;

/** A stretch of time, cut into equal steps of which the last may not be over; in milliseconds since 1970. */
export interface PulseRange {
  from: number;
  to: number;
  stepMs: number;
  steps: number;
}

/**
 * The range that is asked for, begun at a full hour: the last 24 hours without bounds. Answers which bound is wrong
 * when the end is not after the beginning, still to come, or more than seven days later.
 */
export function pulseRange(
  asked: { from?: string | undefined; to?: string | undefined },
  now: number,
): PulseRange | "from" | "to" {
  const to = asked.to === undefined ? now : Date.parse(asked.to);
  if (to > now) return "to";
  const begin = asked.from === undefined ? to - (USUAL_HOURS - 1) * HOUR_MS : Date.parse(asked.from);
  if (begin >= to || to - begin > MOST_MS) return "from";
  const from = Math.floor(begin / HOUR_MS) * HOUR_MS;
  const stepMs = to - begin > BY_HOUR_MS ? LONG_STEP_MS : HOUR_MS;
  return { from, to, stepMs, steps: Math.ceil((to - from) / stepMs) };
}
