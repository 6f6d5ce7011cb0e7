"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FIGURE_KINDS } from "@/lib/protocol/figure-kinds.ts";
import type { Report, Story, StoryFigure } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { RadioChips } from "../_ui/radio-chips.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { uuidv7 } from "../_wire/uuid.ts";

interface AddFigureDialogProps {
  story: Story;
  reports: Report[];
  onClose: () => void;
}

const NUMBERS = ["low", "best", "high"] as const;
type Numbers = Record<(typeof NUMBERS)[number], string>;

/** What one report says of how many, beside what others say. Closes once the newsroom has it. */
export function AddFigureDialog({ story, reports, onClose }: AddFigureDialogProps) {
  const t = useTranslations("figure");
  const add = useCommand("figure.add");
  const [id] = useState(() => uuidv7());
  const [kind, setKind] = useState<StoryFigure["kind"]>("killed");
  const [reportId, setReportId] = useState("");
  const [numbers, setNumbers] = useState<Numbers>({ low: "", best: "", high: "" });
  const said = NUMBERS.filter((name) => numbers[name] !== "");
  const inOrder = said.every((name, index) => {
    const before = said[index - 1];
    return before === undefined || Number(numbers[before]) <= Number(numbers[name]);
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(said.map((name) => [name, Number(numbers[name])]));
    if (await add.run({ storyId: story.id, id, reportId, kind, ...given })) onClose();
  };
  return (
    <Dialog title={t("addTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <RadioChips
          legend={t("kindLabel")}
          name="kind"
          options={FIGURE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <ReportChoice reports={reports} value={reportId} onChange={setReportId} />
        <NumberFields numbers={numbers} onChange={setNumbers} problem={inOrder ? undefined : t("order")} />
        <FormEnd
          command={add}
          ready={reportId !== "" && said.length > 0 && inOrder}
          submit={t("submit")}
          sending={t("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface ReportChoiceProps {
  reports: Report[];
  value: string;
  onChange: (reportId: string) => void;
}

function ReportChoice({ reports, value, onChange }: ReportChoiceProps) {
  const t = useTranslations("figure");
  const nameOf = useReportName();
  return (
    <Labelled label={t("report")}>
      {(control) => (
        <select
          {...control}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        >
          <option value="">{t("chooseReport")}</option>
          {reports
            .filter(({ state }) => state !== "killed")
            .map((report) => (
              <option key={report.id} value={report.id}>
                {report.byline} — {nameOf(report)}
              </option>
            ))}
        </select>
      )}
    </Labelled>
  );
}

interface NumberFieldsProps {
  numbers: Numbers;
  problem: string | undefined;
  onChange: (numbers: Numbers) => void;
}

function NumberFields({ numbers, problem, onChange }: NumberFieldsProps) {
  const t = useTranslations("figure");
  return (
    <div>
      <div className="grid grid-cols-3 gap-3">
        {NUMBERS.map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <input
                {...control}
                type="number"
                inputMode="numeric"
                dir="ltr"
                min={0}
                max={100_000_000}
                step={1}
                {...(problem && { "aria-invalid": true })}
                value={numbers[name]}
                onChange={(event) => onChange({ ...numbers, [name]: event.target.value })}
                className="field text-center tabular-nums"
              />
            )}
          </Labelled>
        ))}
      </div>
      <p
        role={problem ? "alert" : undefined}
        className={`mt-1 text-xs ${problem ? "text-flash" : "text-ink-3"}`}
      >
        {problem ?? t("addHint")}
      </p>
    </div>
  );
}
