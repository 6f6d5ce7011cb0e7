import { hasCue } from "./event-cues.ts";
import type { Attribution, Claim, Hedge, Sentence, Span } from "./reading.ts";
import { GLOSS } from "./said-words.ts";
import { findSourceLine } from "./source-line.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** A line of no more words than this, without a full stop, heads what follows; the first line may be longer. */
const HEADING_WORDS_MOST = 6;
const HEADLINE_WORDS_MOST = 14;
/** A first word of background: «ويأتي ذلك», «يُذكر أن», «وكانت». */
const BACKGROUND = /^[وف]?(?:ياتي|تاتي|جاء|جاءت|كان|كانت|منذ|تعد|يعد|تعتبر|يعتبر|سبق)$/u;

interface Writable extends Sentence {
  attributions: Attribution[];
  hedges: Hedge[];
  isUnattributed: boolean;
}

/**
 * Each sentence with who says it, by words of its own or by a quotation that runs on into it, and how surely. One is
 * unattributed when it tells of an event, is no heading, question or background, and nobody is named for it. Marks in
 * no sentence are left out. Linear in all together; never throws.
 */
export function readClaims(
  text: string,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  hedges: readonly Hedge[],
  sourceLine: Span | null = findSourceLine(text),
): Claim[] {
  const claims = sentences.map(({ start, end, paragraph }): Writable => {
    return { start, end, paragraph, attributions: [], hedges: [], isUnattributed: false };
  });
  for (const each of attributions)
    for (const claim of meeting(claims, each.reach)) claim.attributions.push(each);
  for (const each of hedges) meeting(claims, each)[0]?.hedges.push(each);
  markUnattributed(text, claims, sourceLine?.end ?? 0);
  return claims;
}

/** The sentences that a span meets; looked for by halving. */
function meeting<S extends Span>(sentences: readonly S[], span: Span): S[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  if ((sentences[low]?.start ?? Number.POSITIVE_INFINITY) >= span.end) return [];
  let end = low + 1;
  while ((sentences[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end += 1;
  return sentences.slice(low, end);
}

/** Marks the sentences that tell of an event and name nobody for it. */
function markUnattributed(text: string, claims: readonly Writable[], sourceEnd: number): void {
  const tokens = tokensIn(text);
  let at = 0;
  for (const [number, sentence] of claims.entries()) {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at += 1;
    const from = at;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) at += 1;
    const isNamed = sentence.attributions.some(({ source }) => source !== null);
    if (isNamed || sentence.end <= sourceEnd || !hasCue(tokens, from, at)) continue;
    sentence.isUnattributed = !isAside(tokens.slice(from, at), number, claims);
  }
}

/** A question, a heading or background. */
function isAside(tokens: readonly Token[], number: number, sentences: readonly Sentence[]): boolean {
  const words = tokens.filter(({ isWord }) => isWord);
  const last = tokens.findLast(({ key }) => !/^[”")]$/.test(key));
  if (last?.key === "?") return true;
  const first = words[0]?.key ?? "";
  if (GLOSS.has(first) || GLOSS.has(first.slice(1)) || BACKGROUND.test(first)) return true;
  const paragraph = sentences[number]?.paragraph;
  const isWholeLine =
    sentences[number - 1]?.paragraph !== paragraph && sentences[number + 1]?.paragraph !== paragraph;
  const isFirst = number === 0 && sentences.length > 1;
  const wordsMost = isFirst ? HEADLINE_WORDS_MOST : HEADING_WORDS_MOST;
  return isWholeLine && last?.key !== "." && words.length <= wordsMost && sentences.length > 1;
}
