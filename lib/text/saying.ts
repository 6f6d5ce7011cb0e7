import type { Attribution, Span } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Words that attribute, found in one sentence; "before" is whoever spoke before them. */
export interface Saying {
  cue: Span;
  /** The cue, and the words beside it for who says it or for nobody. */
  words: Span;
  source: Span | null | "before";
  manner: Attribution["manner"];
}

/** Where the tokens of a run stand in the text. */
export function spanOf(tokens: readonly Token[], run: { from: number; to: number }): Span {
  return { start: tokens[run.from]?.start ?? 0, end: tokens[run.to - 1]?.end ?? 0 };
}
