import { useTranslations } from "next-intl";

export type UrgencyWord = "flash" | "urgent" | "normal" | "low";

const TONE: Record<UrgencyWord, string> = {
  flash: "text-flash",
  urgent: "text-urgent",
  normal: "text-normal",
  low: "text-low",
};

const SHAPE: Record<UrgencyWord, string> = {
  flash: "M6 1 11.5 11h-11z",
  urgent: "M1.5 1.5h9v9h-9z",
  normal: "M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z",
  low: "M1.5 5h9v2h-9z",
};

/** The word for an urgency number: 1, 2–3, 4–5 and 6–9. */
export function urgencyWord(urgency: number): UrgencyWord {
  if (urgency <= 1) return "flash";
  if (urgency <= 3) return "urgent";
  return urgency <= 5 ? "normal" : "low";
}

/** Urgency as shape, word and colour together. */
export function UrgencyMark({ urgency }: { urgency: number }) {
  const t = useTranslations("urgency");
  const word = urgencyWord(urgency);
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-xs font-semibold whitespace-nowrap ${TONE[word]}`}
    >
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
        <path d={SHAPE[word]} />
      </svg>
      {t(word)}
    </span>
  );
}
