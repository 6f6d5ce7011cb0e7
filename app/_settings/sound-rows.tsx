"use client";

import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { SOUNDS, type SoundName } from "../_alert/alarm.ts";
import { armSounds, playSound } from "../_alert/sounds.ts";
import { Button } from "../_ui/button.tsx";
import { Row, SwitchRow } from "./parts.tsx";
import { changeSettings, currentSettings, useSettings } from "./settings.ts";

/** Sounds on or off, how loud, and each of them to be heard. */
export function SoundRows() {
  const t = useTranslations("settings");
  const { sounds, volume } = useSettings();
  const turn = (on: boolean) => {
    // The press that switches them on is what lets the browser sound.
    if (on) void hear("call");
    changeSettings({ sounds: on });
  };
  return (
    <>
      <SwitchRow label={t("sounds")} hint={t("soundsHint")} checked={sounds} onChange={turn} />
      {sounds && (
        <>
          <Row label={t("volume")}>
            <input
              type="range"
              min={1}
              max={100}
              value={volume}
              aria-label={t("volume")}
              onChange={(event) => changeSettings({ volume: event.target.valueAsNumber })}
              onPointerUp={() => void hear("call")}
              onKeyUp={() => void hear("call")}
              className="h-11 w-full accent-accent sm:w-56 desk:h-9"
            />
          </Row>
          <Row label={t("hear")}>
            <div className="flex flex-wrap gap-2">
              {SOUNDS.map((name) => (
                <Button key={name} size="small" onClick={() => void hear(name)}>
                  <Play size={13} aria-hidden className="rtl:-scale-x-100" />
                  {t(`sound.${name}`)}
                </Button>
              ))}
            </div>
          </Row>
        </>
      )}
    </>
  );
}

async function hear(name: SoundName): Promise<void> {
  await armSounds();
  playSound(name, currentSettings().volume);
}
