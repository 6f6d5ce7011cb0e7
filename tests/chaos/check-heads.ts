import type { Post } from "./post.ts";
import type { ClientRecord } from "./recorder.ts";
import type { Violation } from "./violation.ts";

/**
 * W4: a head says how far the log had come at a moment. Whatever was answered before that moment is part of it, or
 * the line on the screen is a guess.
 */
export function checkHeads(records: ClientRecord[], posts: Post[]): Violation[] {
  const answers = posts.flatMap(({ outcome }) =>
    outcome.kind === "ok" ? [{ at: outcome.at, seq: outcome.answers[0]?.seq ?? 0 }] : [],
  );
  answers.sort((one, other) => one.at - other.at);
  const highest: number[] = [];
  for (const { seq } of answers) highest.push(Math.max(seq, highest.at(-1) ?? 0));
  const knownAt = (instant: number) => highest[lastBefore(answers, instant)] ?? 0;
  return records.flatMap(({ name, heads }) =>
    heads
      .filter(({ head, at }) => head < knownAt(Date.parse(at)))
      .map(({ head, at }) => ({
        zero: "false heads" as const,
        who: name,
        what: `head #${head} at ${at}, when #${knownAt(Date.parse(at))} had been answered`,
      })),
  );
}

/** The last index whose answer came before the instant; -1 when there is none. */
function lastBefore(answers: { at: number }[], instant: number): number {
  let low = 0;
  let high = answers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((answers[middle]?.at ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
