import { arabicSayings } from "./attributions-ar.ts";
import { englishSayings } from "./attributions-en.ts";
import type { Run } from "./noun-phrase.ts";
import { quotationsIn, reaches } from "./quotations.ts";
import type { Attribution, Sentence, Span } from "./reading.ts";
import type { Saying } from "./saying.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** Further back than this many sentences, «وأضاف» goes on from nobody. */
const CARRY_MOST = 4;

/**
 * Who says what in a text: for each word that attributes, who it is and how much of the text is theirs. «وأضاف أن»
 * takes the one who spoke last. Ordered by where they begin. Linear; never throws.
 */
export function findAttributions(text: string, sentences: readonly Sentence[]): Attribution[] {
  const tokens = tokensIn(text);
  const quotations = quotationsIn(tokens, sentences);
  const found: Attribution[] = [];
  let last: { source: Span | null; sentence: number } = { source: null, sentence: 0 };
  let at = 0;
  for (const [number, sentence] of sentences.entries()) {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at += 1;
    const from = at;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) at += 1;
    const run = { from, to: at };
    for (const saying of sayingsIn(tokens, run)) {
      const isNear = number - last.sentence <= CARRY_MOST;
      const source = saying.source === "before" ? (isNear ? last.source : null) : saying.source;
      const { cue, words, manner } = saying;
      const reach = reaches(cue, number, sentences, quotations);
      found.push({ start: words.start, end: words.end, cue, source, manner, reach });
      last = { source, sentence: number };
    }
  }
  return found;
}

function sayingsIn(tokens: readonly Token[], run: Run): Saying[] {
  const arabic = arabicSayings(tokens, run);
  const english = englishSayings(tokens, run);
  if (english.length === 0) return arabic;
  return [...arabic, ...english].sort((a, b) => a.cue.start - b.cue.start);
}
