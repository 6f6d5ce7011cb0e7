import { familyOf } from "./event-types.ts";
import type { Draft } from "./incident-draft.ts";
import { isSameLand, isWide } from "./incident-place.ts";

/** In several places, or each by itself. */
const SCATTERED =
  /(?<!\p{L})(?:متفرقة|متفرقتين|منفصلة|منفصلين|منفصلتين|عدة|قرى|بلدات|مدن|مناطق|سلسلة)(?!\p{L})/u;
const SUMMED_LEAST = 2;

/** «هجمات متفرقة في ريف …»: whether one of the first sentence only sums up what the later ones tell one by one. */
export function isSummary(text: string, drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at];
  if (!draft) return false;
  const { mark, sentence } = draft;
  // What has a town of its own is told, not summed up.
  if (mark.place && !isWide(mark.place)) return false;
  if (sentence > 0 || mark.evidence.length > 1 || !SCATTERED.test(text.slice(mark.start, mark.end)))
    return false;
  const told = drafts.slice(at + 1).filter((later) => familyOf(later.mark.type) === familyOf(mark.type));
  return told.length >= SUMMED_LEAST && told.every((later) => isSameLand(later.mark.place, mark.place));
}
