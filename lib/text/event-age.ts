import type { Clause } from "./clauses.ts";
import { type BackgroundContext, OLD_MS } from "./event-background.ts";
import type { EventCue } from "./event-cues.ts";
import type { TimeMark } from "./reading.ts";

/** So far around a cue its part of the clause is looked for. */
const PART_WORDS = 40;
/** A time that stands within so many words of its beginning is that of all that a clause tells. */
const HEAD_WORDS = 5;

/**
 * Without what is long past. «في 8 أكتوبر 2023 شنت …، ما أسفر عن …»: what follows is of the same time, if nothing new was
 * told before it. Linear.
 */
export function withoutOld(
  cues: readonly EventCue[],
  clause: Clause,
  context: BackgroundContext,
): EventCue[] {
  const { tokens, timesIn, filedAt } = context;
  const head = {
    start: clause.start,
    end: tokens[Math.min(clause.from + HEAD_WORDS, clause.to) - 1]?.end ?? 0,
  };
  const isOld = (times: readonly { to: number }[]) =>
    times.length > 0 && times.every(({ to }) => to < filedAt - OLD_MS);
  let isAllOld = isOld(spansOf(timesIn(head)));
  return cues.filter((cue, n) => {
    const own = timesAround(cue, context, clause);
    const isPastOne = own.length > 0 ? isOld(own) : isAllOld;
    isAllOld = isPastOne && (n === 0 || isAllOld);
    return !isPastOne;
  });
}

const spansOf = (times: readonly TimeMark[]) => times.flatMap(({ span }) => span ?? []);

/** The times in its part of the clause, between commas. */
function timesAround({ first, last }: EventCue, { tokens, timesIn }: BackgroundContext, clause: Clause) {
  let [from, to] = [first, last];
  while (from > clause.from && first - from < PART_WORDS && tokens[from - 1]?.key !== ",") from -= 1;
  while (to < clause.to - 1 && to - last < PART_WORDS && tokens[to + 1]?.key !== ",") to += 1;
  return spansOf(timesIn({ start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 }));
}
