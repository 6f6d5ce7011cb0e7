import { useTranslations } from "next-intl";
import { type UrgencyWord, urgencyWord } from "@/lib/domain/urgency.ts";

/** The colour of letters and shapes in it; a shape or a word is always beside it. */
export const URGENCY_TONE: Record<UrgencyWord, string> = {
  bulletin: "text-flash",
  urgent: "text-urgent",
  normal: "text-normal",
  low: "text-low",
};

/** In a square of 12 by 12. */
export const URGENCY_SHAPE: Record<UrgencyWord, string> = {
  bulletin: "M6 1 11.5 11h-11z",
  urgent: "M1.5 1.5h9v9h-9z",
  normal: "M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z",
  low: "M1.5 5h9v2h-9z",
};

/** Urgency as shape, word and colour together; that a report is a FLASH is another mark, because urgency alone is none. */
export function UrgencyMark({ urgency }: { urgency: number }) {
  const t = useTranslations("urgency");
  const word = urgencyWord(urgency);
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-xs font-semibold whitespace-nowrap ${URGENCY_TONE[word]}`}
    >
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
        <path d={URGENCY_SHAPE[word]} />
      </svg>
      {t(word)}
    </span>
  );
}
