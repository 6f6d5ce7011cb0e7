"use client";

import { useTranslations } from "next-intl";
import { urgencyWord } from "@/lib/domain/urgency.ts";
import { UrgencyMark } from "./urgency-mark.tsx";

/** One number for each word that is chosen while writing; the desk's loudest is not among them. */
const CHOICES = [3, 4, 7] as const;

/** How loud a report is, in words; a number within the same word is kept. */
export function UrgencyChoice({ value, onChange }: { value: number; onChange: (urgency: number) => void }) {
  const t = useTranslations("urgency");
  const current = urgencyWord(value);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{t("label")}</legend>
      <div className="flex gap-2">
        {CHOICES.map((urgency) => (
          <label
            key={urgency}
            className="flex min-h-11 flex-1 cursor-pointer items-center justify-center rounded-lg border border-line-strong px-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="urgency"
              value={urgency}
              checked={current === urgencyWord(urgency)}
              onChange={() => onChange(urgency)}
              className="sr-only"
            />
            <UrgencyMark urgency={urgency} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
