"use client";

import { Inbox, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonLook } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { RadioChips } from "../_ui/radio-chips.tsx";
import { ReportNote } from "../_ui/report-note.tsx";
import { ReportTitle } from "../_ui/report-title.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { Segments } from "../_ui/segments.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { UrgencyChoice } from "../_ui/urgency-choice.tsx";
import { Example, Part } from "./example.tsx";

const DialogExample = part(() => import("./dialog-example.tsx").then((module) => module.DialogExample));

const LOOKS: ButtonLook[] = ["primary", "outline", "quiet", "flag", "hold", "kill", "danger"];
const STATES = ["published", "held", "killed"] as const;

/** What is pressed, chosen and filled in. */
export function Controls() {
  const t = useTranslations("examples");
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={t("controls")}>
      {(["normal", "small"] as const).map((size) => (
        <Example key={size} of={`Button ${size}`}>
          {LOOKS.map((look) => (
            <Button key={look} look={look} size={size}>
              <Send size={14} aria-hidden className="rtl:-scale-x-100" />
              {t("deed")}
            </Button>
          ))}
          <Button size={size} disabled>
            {t("disabled")}
          </Button>
        </Example>
      ))}
      <Choices />
      <Fields />
      <Example of="Dialog">
        <Button onClick={() => setOpen(true)}>{t("openDialog")}</Button>
        {isOpen && <DialogExample onClose={() => setOpen(false)} />}
      </Example>
    </Part>
  );
}

function Choices() {
  const t = useTranslations("examples");
  const [chosen, choose] = useState<"one" | "other">("one");
  const [urgency, setUrgency] = useState(4);
  const options = [
    { value: "one", label: t("one") },
    { value: "other", label: t("other") },
  ] as const;
  return (
    <>
      <Example of="Segments">
        <Segments legend={t("choice")} options={options} value={chosen} onChange={choose} />
      </Example>
      <Example of="RadioChips">
        <RadioChips legend={t("choice")} name="accent" options={options} value={chosen} onChange={choose} />
        <RadioChips
          legend={t("choice")}
          name="flag"
          tone="flag"
          options={options}
          value={chosen}
          onChange={choose}
        />
      </Example>
      <Example of="UrgencyChoice">
        <UrgencyChoice value={urgency} onChange={setUrgency} />
      </Example>
    </>
  );
}

function Fields() {
  const t = useTranslations("examples");
  const [words, setWords] = useState("");
  return (
    <Example of="TextField, Labelled">
      <div className="grid w-full gap-4 sm:grid-cols-3">
        <TextField label={t("field")} hint={t("hint")} value={words} onChange={setWords} />
        <TextField label={t("field")} problem={t("wrong")} value={words} onChange={setWords} />
        <Labelled label={t("field")}>
          {(control) => (
            <select {...control} className="field">
              <option>{t("one")}</option>
              <option>{t("other")}</option>
            </select>
          )}
        </Labelled>
      </div>
    </Example>
  );
}

/** What stands where something is missing, on its way, or went wrong; and what a report is called. */
export function States() {
  const t = useTranslations("examples");
  return (
    <Part title={t("states")}>
      <Example of="ReportTitle">
        <div className="min-w-0 space-y-2">
          {STATES.map((state) => (
            <p key={state} className="font-semibold">
              <ReportTitle report={{ state, headline: t("sentence"), slug: "HOMS/AID", filedSeq: 1204 }} />
              <ReportNote report={{ state, stateReason: t("words"), advisory: t("advisory") }} />
            </p>
          ))}
        </div>
      </Example>
      <Example of="Problem">
        <Problem failure={FAILURE} />
      </Example>
      <Example of="Empty">
        <div className="w-full rounded-lg border">
          <Empty icon={Inbox} title={t("emptyTitle")} text={t("emptyText")}>
            <Button>{t("deed")}</Button>
          </Empty>
        </div>
      </Example>
      <Example of="RowsSkeleton">
        <div className="h-44 w-full overflow-hidden rounded-lg border">
          <RowsSkeleton label={t("loading")} />
        </div>
      </Example>
    </Part>
  );
}

const FAILURE = new Error();
