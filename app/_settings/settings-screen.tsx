"use client";

import { Check, HardDrive, List, RotateCcw, SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { forgetKept, mayKeep } from "../_offline/kept-mark.ts";
import { Button } from "../_ui/button.tsx";
import { LanguageLink } from "../_ui/language-link.tsx";
import { ThemeSwitch } from "../_ui/theme-switch.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";
import { AlertsPart } from "./alerts-part.tsx";
import { KeysPart } from "./keys-part.tsx";
import { Choice, Part, Row, SwitchRow } from "./parts.tsx";
import { changeSettings, DEFAULT_SETTINGS, useSettings } from "./settings.ts";

/** How a person wants this device: each choice holds at once, and is kept here. */
export function SettingsScreen() {
  const t = useTranslations("settings");
  useEffect(showAsked, []);
  return (
    <div className="scroll-quiet relative h-full overflow-y-auto" data-settings>
      <div className="mx-auto max-w-[44rem] space-y-7 px-3 py-4 desk:py-6">
        <header className="px-1">
          <h1 className="text-lg font-semibold">{t("title")}</h1>
          <p className="flex items-center gap-1.5 text-xs text-ink-3">
            <Check size={13} aria-hidden className="text-done" />
            {t("kept")}
          </p>
        </header>
        <LooksPart />
        <ListPart />
        <AlertsPart />
        <KeysPart />
        <DevicePart />
        <Reset />
      </div>
    </div>
  );
}

/** The page scrolls in itself, so the part that the address names is brought up by hand. */
function showAsked(): void {
  const id = window.location.hash.slice(1);
  if (id) document.getElementById(id)?.scrollIntoView();
}

function LooksPart() {
  const t = useTranslations("settings");
  const { density } = useSettings();
  return (
    <Part id="looks" icon={SunMoon} title={t("looks")}>
      <Row label={t("theme")}>
        <div className="w-full sm:w-72 desk:w-auto">
          <ThemeSwitch wide />
        </div>
      </Row>
      <Choice
        legend={t("density")}
        hint={t("densityHint")}
        options={(["comfortable", "compact"] as const).map((value) => ({ value, label: t(value) }))}
        value={density}
        onChange={(next) => changeSettings({ density: next })}
      />
      <Row label={t("language")}>
        <LanguageLink className="min-h-11 border border-line-strong px-3 desk:min-h-9" />
      </Row>
    </Part>
  );
}

function ListPart() {
  const t = useTranslations("settings");
  const { live } = useSettings();
  return (
    <Part id="list" icon={List} title={t("list")}>
      <Choice
        legend={t("live")}
        hint={t("liveHint")}
        options={(["hold", "always"] as const).map((value) => ({ value, label: t(value) }))}
        value={live}
        onChange={(next) => changeSettings({ live: next })}
      />
    </Part>
  );
}

function DevicePart() {
  const t = useTranslations("settings");
  useSettings();
  const role = useSessionInfo()?.user.role;
  return (
    <Part id="device" icon={HardDrive} title={t("device")}>
      <SwitchRow
        label={t("offline")}
        hint={t("offlineHint")}
        checked={role !== undefined && mayKeep(role)}
        onChange={(on) => {
          changeSettings({ keepOffline: on });
          if (!on) void forgetKept();
        }}
      />
    </Part>
  );
}

/** All as at the beginning, in two presses. */
function Reset() {
  const t = useTranslations("settings");
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const reset = () => {
    changeSettings(DEFAULT_SETTINGS);
    setAsking(false);
    setDone(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-t px-1 pt-4">
      <Button look={asking ? "kill" : "outline"} onClick={asking ? reset : () => setAsking(true)}>
        <RotateCcw size={15} aria-hidden className="rtl:-scale-x-100" />
        {asking ? t("resetSure") : t("reset")}
      </Button>
      {asking && (
        <Button look="quiet" onClick={() => setAsking(false)}>
          {t("cancel")}
        </Button>
      )}
      <p role="status" className="text-xs text-ink-3">
        {done && !asking ? t("resetDone") : asking ? t("resetHint") : ""}
      </p>
    </div>
  );
}
