"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Correspondent } from "@/lib/protocol/correspondents.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { isOverdue } from "./alarms.ts";
import { INTERVALS, useIntervalWords } from "./interval.ts";
import { PersonChoice } from "./person-choice.tsx";

interface WatchDialogProps {
  /** Whose interval it is; null when that is to be chosen. */
  correspondent: Correspondent | null;
  onClose: () => void;
}

const USUAL = 60;

/** How often somebody is to check in. Closes once the newsroom has it. */
export function WatchDialog({ correspondent, onClose }: WatchDialogProps) {
  const t = useTranslations("people");
  const watch = useCommand("correspondent.watch");
  const [personId, setPersonId] = useState(correspondent?.personId ?? "");
  const [minutes, setMinutes] = useState<number | null>(correspondent?.intervalMinutes ?? USUAL);
  const isLate = correspondent !== null && isOverdue(correspondent);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await watch.run({ personId, intervalMinutes: minutes })) onClose();
  };
  return (
    <Dialog title={t("watchTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        {correspondent ? (
          <p className="font-semibold">
            <bdi>{correspondent.byline}</bdi>
          </p>
        ) : (
          <PersonChoice value={personId} onChange={setPersonId} />
        )}
        <IntervalChoice
          value={minutes}
          onChange={setMinutes}
          hint={isLate && minutes !== null ? t("watchHintLate") : t("watchHint")}
        />
        {minutes === null && isLate && <p className="text-sm text-urgent">{t("endsAlarm")}</p>}
        <FormEnd
          command={watch}
          ready={personId !== ""}
          submit={t("submit")}
          sending={t("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface IntervalChoiceProps {
  value: number | null;
  hint: string;
  onChange: (minutes: number | null) => void;
}

function IntervalChoice({ value, hint, onChange }: IntervalChoiceProps) {
  const t = useTranslations("people");
  const words = useIntervalWords();
  // One that was set elsewhere is kept.
  const offered =
    value === null || INTERVALS.some((one) => one === value) ? INTERVALS : [value, ...INTERVALS];
  return (
    <Labelled label={t("interval")} hint={hint}>
      {(control) => (
        <select
          {...control}
          name="interval"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
          className="field"
        >
          {offered.map((minutes) => (
            <option key={minutes} value={minutes}>
              {words(minutes)}
            </option>
          ))}
          <option value="">{words(null)}</option>
        </select>
      )}
    </Labelled>
  );
}
