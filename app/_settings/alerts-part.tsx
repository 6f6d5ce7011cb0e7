"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Ability } from "@/lib/domain/policy.ts";
import { ALARM_KINDS, type AlarmKind } from "../_alert/alarm.ts";
import { useMay } from "../_wire/hooks.ts";
import { NotifyRow } from "./notify-row.tsx";
import { Part, SwitchRow } from "./parts.tsx";
import { QuietRows } from "./quiet-rows.tsx";
import { changeSettings, useSettings } from "./settings.ts";
import { SoundRows } from "./sound-rows.tsx";

/** Who is called by it at all. */
const CALLS: Record<AlarmKind, Ability> = {
  flash: "wire.read",
  help: "correspondent.watch",
  notice: "notice.read",
  flashAsked: "flash.confirm",
  late: "correspondent.watch",
  flag: "flag.read",
  lateFlag: "flag.raise",
  question: "question.answer",
  view: "view.read",
};

/** What rings, how, and when it does not. */
export function AlertsPart() {
  const t = useTranslations("settings");
  const { badge, showWords, notifications } = useSettings();
  return (
    <Part id="alerts" icon={Bell} title={t("alerts")}>
      <SoundRows />
      <NotifyRow />
      {notifications && (
        <SwitchRow
          label={t("showWords")}
          hint={t("showWordsHint")}
          checked={showWords}
          onChange={(on) => changeSettings({ showWords: on })}
        />
      )}
      <SwitchRow
        label={t("badge")}
        hint={t("badgeHint")}
        checked={badge}
        onChange={(on) => changeSettings({ badge: on })}
      />
      <QuietRows />
      <WhatRings />
    </Part>
  );
}

function WhatRings() {
  const t = useTranslations();
  const may = useMay();
  const { muted, sharedAlerts } = useSettings();
  const kinds = ALARM_KINDS.filter((kind) => may(CALLS[kind]) && (kind !== "question" || !may("desk.read")));
  const turn = (kind: AlarmKind, on: boolean) =>
    changeSettings({ muted: on ? muted.filter((one) => one !== kind) : [...muted, kind] });
  return (
    <section aria-labelledby="what-rings" className="py-2">
      <h3 id="what-rings" className="px-4 py-1 text-xs font-semibold text-ink-3">
        {t("settings.whatRings")}
      </h3>
      {kinds.map((kind) => (
        <SwitchRow
          key={kind}
          label={t(`alert.kind.${kind}`)}
          checked={!muted.includes(kind)}
          onChange={(on) => turn(kind, on)}
        />
      ))}
      {may("desk.read") && (
        <SwitchRow
          label={t("settings.shared")}
          hint={t("settings.sharedHint")}
          checked={sharedAlerts}
          disabled={muted.includes("view")}
          onChange={(on) => changeSettings({ sharedAlerts: on })}
        />
      )}
    </section>
  );
}
