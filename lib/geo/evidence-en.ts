import { CUES_MOST, type Evidence, isJoined, take } from "./evidence.ts";
import { ENGLISH_BODIES, ENGLISH_CUES, ENGLISH_PREPOSITIONS, ENGLISH_SIDES, EVIDENCE } from "./place-cues.ts";
import type { PlaceToken } from "./place-tokens.ts";

/** What the English words before a name say, added to what was found. */
export function englishBefore(tokens: readonly PlaceToken[], first: number, found: Evidence): Evidence {
  let at = first;
  for (let steps = 0; steps < CUES_MOST; steps += 1) {
    const from = behindArticle(tokens, at);
    const before = tokens[from - 1];
    if (!before || !isJoined(tokens[from])) break;
    const side = ENGLISH_SIDES.get(before.key);
    const cue = before.key === "of" ? ENGLISH_CUES.get(tokens[from - 2]?.key ?? "") : undefined;
    if (!side && !cue) break;
    at = side ? from - 1 : from - 2;
    found.cue ??= cue ?? null;
    take(found, cue ?? { reach: side ?? "place", evidence: EVIDENCE.cue, isMany: false, isNaming: false });
    found.start = tokens[at]?.start ?? found.start;
  }
  const from = behindArticle(tokens, at);
  return isJoined(tokens[from]) ? englishOutside(tokens, from, found) : found;
}

/** The number of «the» where it stands before this word, else of the word. */
function behindArticle(tokens: readonly PlaceToken[], at: number): number {
  return isJoined(tokens[at]) && tokens[at - 1]?.key === "the" ? at - 1 : at;
}

function englishOutside(tokens: readonly PlaceToken[], at: number, found: Evidence): Evidence {
  const [before, second] = [tokens[at - 1], tokens[at - 2]];
  if (!before) return found;
  found.evidence = Math.max(found.evidence, ENGLISH_PREPOSITIONS.get(before.key) ?? 0);
  found.isBody = before.key === "of" && second !== undefined && ENGLISH_BODIES.has(second.key);
  return found;
}
