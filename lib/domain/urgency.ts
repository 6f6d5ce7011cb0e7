/** The words for an urgency number: 1, 2–3, 4–5 and 6–9. */
export const URGENCY_WORDS = ["bulletin", "urgent", "normal", "low"] as const;
export type UrgencyWord = (typeof URGENCY_WORDS)[number];

/** The word for an urgency number. */
export function urgencyWord(urgency: number): UrgencyWord {
  if (urgency <= 1) return "bulletin";
  if (urgency <= 3) return "urgent";
  return urgency <= 5 ? "normal" : "low";
}
