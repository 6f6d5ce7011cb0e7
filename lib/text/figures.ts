import { createAttributed } from "./attributed.ts";
import type { FoundFigure } from "./figure-happening.ts";
import { figuresInArabic } from "./figures-ar.ts";
import { figuresInEnglish } from "./figures-en.ts";
import type { Attribution, FigureMark, Sentence } from "./reading.ts";
import { type Token, tokensIn } from "./tokens.ts";

const ARABIC = /\p{Script=Arabic}/u;

/**
 * How many were killed, wounded, detained, missing, displaced or escaped, as the sentences of a text say: in digits or
 * words, dual («عنصرين») and singular («إصابة طفل»), with what bounds them («أكثر من 30» is a low, «نحو 50» a best,
 * «بين 10 و15» both ends, «عشرات» a low of 20). Where nobody says how many of them are of which kind («مقتل وجرح خمسة»),
 * each kind has what it can be. Ages, times, numbers of units, and what is part of a number named before («بينهم ثلاثة
 * أطفال») are none. Marks are in order; `by` is whose sentence it is. Linear; never throws.
 */
export function findFigures(
  text: string,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): FigureMark[] {
  const tokens = tokensIn(text);
  const by = createAttributed(attributions);
  let at = 0;
  return sentences.flatMap((sentence) => {
    while ((tokens[at]?.start ?? text.length) < sentence.start) at += 1;
    const from = at;
    while ((tokens[at]?.end ?? text.length + 1) <= sentence.end) at += 1;
    const isArabic = ARABIC.test(text.slice(sentence.start, sentence.end));
    const read = isArabic ? figuresInArabic : figuresInEnglish;
    return read(tokens, from, at, text).flatMap((figure) => marksOf(figure, tokens, text, by));
  });
}

function marksOf(
  { kinds, firsts, last, count }: FoundFigure,
  tokens: readonly Token[],
  text: string,
  by: ReturnType<typeof createAttributed>,
): FigureMark[] {
  const end = tokens[last]?.end ?? 0;
  return kinds.map((kind, at) => {
    const start = startOf(tokens[firsts[at] ?? last], text);
    const { low, best, high } = kinds.length > 1 ? shared(count) : count;
    return { start, end, figure: { kind, low, best, high }, by: by({ start, end }) };
  });
}

/** Of several kinds, each is at least one of them and leaves one for the others. */
function shared({ best, high }: FoundFigure["count"]): FoundFigure["count"] {
  const most = high ?? best;
  return { low: 1, best: null, high: most !== null && most > 1 ? most - 1 : null };
}

const OWN_WAW = /^و(?:في|فا|اح|ز)/;

/** Where a word begins, without an «و» that joins it to what stands before. */
function startOf(token: Token | undefined, text: string): number {
  if (!token) return 0;
  if (!token.key.startsWith("و") || text[token.start] !== "و" || OWN_WAW.test(token.key)) return token.start;
  return token.start + (/^و[\p{M}\u0640]*/u.exec(text.slice(token.start, token.start + 4))?.[0].length ?? 0);
}
