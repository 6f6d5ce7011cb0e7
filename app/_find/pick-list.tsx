"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Labelled } from "../_ui/labelled.tsx";

interface PickListProps {
  label: string;
  /** What stands there while none is chosen. */
  hint: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of many: each that is picked from the list stands below it until it is taken away. */
export function PickList({ label, hint, options, chosen, onChange }: PickListProps) {
  const t = useTranslations("find");
  const named = (value: string) => options.find((one) => one.value === value)?.label ?? value;
  return (
    <div>
      <Labelled label={label}>
        {(control) => (
          <select
            {...control}
            value=""
            onChange={(event) => onChange([...chosen, event.target.value])}
            className="field text-sm desk:min-h-9 desk:py-1"
          >
            <option value="">{chosen.length === 0 ? hint : t("another")}</option>
            {options
              .filter(({ value }) => !chosen.includes(value))
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
          </select>
        )}
      </Labelled>
      <ul className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">
        {chosen.map((value) => (
          <li key={value} className="max-w-full">
            <button
              type="button"
              onClick={() => onChange(chosen.filter((one) => one !== value))}
              className="inline-flex min-h-11 max-w-full items-center gap-1 rounded-md bg-accent-soft px-2 text-xs text-accent desk:min-h-7"
            >
              <span className="sr-only">{t("takeAway")} </span>
              <bdi className="truncate">{named(value)}</bdi>
              <X size={13} aria-hidden className="shrink-0" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
