"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { askForKeys } from "../_keys/ask-for-keys.ts";
import { KEY_GROUPS, type KeyAction } from "../_keys/key-map.ts";
import { Button } from "../_ui/button.tsx";
import { KeyRow } from "./key-row.tsx";
import { Part, Row, SwitchRow } from "./parts.tsx";
import { changeSettings, useSettings } from "./settings.ts";

const GROUPS = Object.keys(KEY_GROUPS) as (keyof typeof KEY_GROUPS)[];

/** Single keys on or off, and each where its person wants it. */
export function KeysPart() {
  const t = useTranslations("keys");
  const { keysOn, keys } = useSettings();
  const [recording, setRecording] = useState<KeyAction | null>(null);
  return (
    <Part id="keys" icon={Keyboard} title={t("title")}>
      <SwitchRow
        label={t("single")}
        hint={t("singleHint")}
        checked={keysOn}
        onChange={(on) => changeSettings({ keysOn: on })}
      />
      <Row label={t("all")} hint={t("physical")}>
        <Button size="small" onClick={askForKeys}>
          {t("show")}
        </Button>
        {Object.keys(keys).length > 0 && (
          <Button size="small" onClick={() => changeSettings({ keys: {} })}>
            {t("resetAll")}
          </Button>
        )}
      </Row>
      {keysOn &&
        GROUPS.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`} className="py-2">
            <h3 id={`keys-${group}`} className="px-4 py-1 text-xs font-semibold text-ink-3">
              {t(`group.${group}`)}
            </h3>
            {KEY_GROUPS[group].map((action) => (
              <KeyRow
                key={action}
                action={action}
                recording={recording === action}
                onRecord={(on) => setRecording(on ? action : null)}
              />
            ))}
          </section>
        ))}
    </Part>
  );
}
