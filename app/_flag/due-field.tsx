"use client";

import { useTranslations } from "next-intl";
import { Labelled } from "../_ui/labelled.tsx";

interface DueFieldProps {
  /** As the field has it, by the newsroom's clock; empty is none. */
  value: string;
  hint: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** Until when a flag is to be done with. */
export function DueField({ value, hint, problem, onChange }: DueFieldProps) {
  const t = useTranslations("flag");
  return (
    <Labelled label={t("due")} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        />
      )}
    </Labelled>
  );
}
