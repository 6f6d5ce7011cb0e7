"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { ChangeWord } from "../_ui/change-chip.tsx";
import { useMay } from "../_wire/hooks.ts";
import { CHANGES, commandOf, type EditAs, isPossible } from "./edit-as.ts";

interface ChangeChoiceProps {
  report: Report;
  value: EditAs;
  onChange: (as: EditAs) => void;
}

/** What a change on the wire is called: those that this person may make in this state, and the one chosen. */
export function ChangeChoice({ report, value, onChange }: ChangeChoiceProps) {
  const t = useTranslations("change");
  const may = useMay();
  const open = CHANGES.filter(
    (as) => isPossible(commandOf(as), report.state) && may(commandOf(as), { report }),
  );
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{t("label")}</legend>
      <div className="flex flex-wrap gap-2">
        {CHANGES.filter((as) => as === value || open.includes(as)).map((as) => (
          <label
            key={as}
            className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong px-3 text-sm text-ink-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent desk:min-h-9"
          >
            <input
              type="radio"
              name="change"
              value={as}
              checked={as === value}
              onChange={() => onChange(as)}
              className="sr-only"
            />
            <ChangeWord change={as} size={14} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
