"use client";

import { useTranslations } from "next-intl";
import { zoneName } from "@/lib/text/zoned-time.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { useNow } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { Row, SwitchRow } from "./parts.tsx";
import { changeSettings, useSettings } from "./settings.ts";

const NIGHT = { from: "22:00", to: "07:00" };

/** The hours in which nothing rings, and what does all the same. */
export function QuietRows() {
  const t = useTranslations("settings");
  const { quiet, urgentInQuiet } = useSettings();
  return (
    <>
      <SwitchRow
        label={t("quiet")}
        hint={t("quietHint")}
        checked={quiet !== null}
        onChange={(on) => changeSettings({ quiet: on ? NIGHT : null })}
      />
      {quiet && <Hours quiet={quiet} />}
      {quiet && (
        <SwitchRow
          label={t("urgentInQuiet")}
          checked={urgentInQuiet}
          onChange={(on) => changeSettings({ urgentInQuiet: on })}
        />
      )}
    </>
  );
}

function Hours({ quiet }: { quiet: { from: string; to: string } }) {
  const t = useTranslations("settings");
  const lang = useLang();
  const now = useNow();
  const zone = zoneName(formatTag(lang), useSessionInfo()?.timeZone ?? "UTC", now);
  const hint = quiet.from === quiet.to ? t("quietNever") : t("quietZone", { zone });
  return (
    <Row label={t("quietFromTo")} hint={hint}>
      <div className="flex items-center gap-2">
        <Clock
          label={t("from")}
          value={quiet.from}
          onChange={(from) => changeSettings({ quiet: { ...quiet, from } })}
        />
        <Clock
          label={t("to")}
          value={quiet.to}
          onChange={(to) => changeSettings({ quiet: { ...quiet, to } })}
        />
      </div>
    </Row>
  );
}

/** Every half hour of a day, as a clock of 24 hours shows it: a browser's own field may show one of 12. */
const TIMES = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, "0");
  return `${hour}:${half % 2 === 0 ? "00" : "30"}`;
});

function Clock({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const times = TIMES.includes(value) ? TIMES : [...TIMES, value].sort();
  return (
    <label className="flex items-center gap-1.5 text-xs text-ink-3">
      {label}
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="field w-auto text-sm tabular-nums"
      >
        {times.map((time) => (
          <option key={time} value={time}>
            {time}
          </option>
        ))}
      </select>
    </label>
  );
}
