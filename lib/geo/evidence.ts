import type { Cue, Reach } from "./place-cues.ts";
import type { PlaceToken } from "./place-tokens.ts";

/** What the words before a name say. */
export interface Evidence {
  /** Where the words for the place begin. */
  start: number;
  reach: Reach;
  /** How well they say that it is a place. */
  evidence: number;
  isMany: boolean;
  /** It is part of the name of a body, an office or a person. */
  isBody: boolean;
  /** The cue right before the name, when there is one. */
  cue: Cue | null;
}

/** No more words before a name are looked at. */
export const CUES_MOST = 4;
const WIDENING: readonly Reach[] = [
  "place",
  "facility",
  "near",
  "side",
  "district",
  "countryside",
  "governorate",
];

/** The wider of two reaches: «ريف مدينة حمص» is countryside. */
function wider(one: Reach, other: Reach): Reach {
  return WIDENING.indexOf(one) > WIDENING.indexOf(other) ? one : other;
}

/** Adds to what was found what one more cue says. */
export function take(found: Evidence, cue: Cue): void {
  found.reach = wider(found.reach, cue.reach);
  found.evidence = Math.max(found.evidence, cue.evidence);
  found.isMany ||= cue.isMany;
}

/** Whether nothing but a blank stands before a word. */
export const isJoined = (token: PlaceToken | undefined) => token?.gap === "blank";
