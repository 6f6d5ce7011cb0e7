import type { Evidence } from "./evidence.ts";
import { arabicBefore } from "./evidence-ar.ts";
import { englishBefore } from "./evidence-en.ts";
import { EVIDENCE } from "./place-cues.ts";
import type { PlaceToken } from "./place-tokens.ts";

/** Reads backwards from the word at which a name begins; `prefix` is what is written together with it. */
export function evidenceBefore(
  text: string,
  tokens: readonly PlaceToken[],
  first: number,
  { start, prefix }: { start: number; prefix: string },
): Evidence {
  const found: Evidence = {
    start,
    reach: "place",
    evidence: EVIDENCE.none,
    isMany: false,
    isBody: false,
    cue: null,
  };
  return tokens[first]?.isArabic
    ? arabicBefore(text, tokens, first, prefix, found)
    : englishBefore(tokens, first, found);
}
