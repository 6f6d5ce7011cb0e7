"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { signed } from "../_i18n/isolate.ts";
import { useFormats } from "../_ui/use-formats.ts";

interface GroupToggleProps {
  reportId: string;
  /** How many more reports tell of the same event. */
  more: number;
  open: boolean;
  onToggle: (reportId: string) => void;
}

/** Opens, in place, the other reports of the same event. */
export function GroupToggle({ reportId, more, open, onToggle }: GroupToggleProps) {
  const t = useTranslations("duplicate");
  const { number } = useFormats();
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={() => onToggle(reportId)}
      className="relative -ms-1.5 mt-0.5 inline-flex min-h-11 items-center gap-1 rounded-md px-1.5 text-xs font-semibold text-accent hover:bg-accent-soft desk:min-h-7"
    >
      <ChevronDown size={14} aria-hidden className={`transition-transform ${open ? "rotate-180" : ""}`} />
      {t("more", { count: more, plus: signed(number(more)) })}
      <span className="font-normal text-ink-3">{t("sameEvent")}</span>
    </button>
  );
}
