"use client";

import { useTranslations } from "next-intl";
import { isPossible } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { ChangeWord } from "../_ui/change-chip.tsx";
import { RadioChips } from "../_ui/radio-chips.tsx";
import { useMay } from "../_wire/hooks.ts";
import { CHANGES, commandOf, type EditAs } from "./edit-as.ts";

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
  const options = CHANGES.filter((as) => as === value || open.includes(as)).map((as) => ({
    value: as,
    label: <ChangeWord change={as} size={14} />,
  }));
  return <RadioChips legend={t("label")} name="change" options={options} value={value} onChange={onChange} />;
}
