"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { KeyCaps } from "../_keys/key-caps.tsx";
import { conflict, FIXED, KEY_MAP, type KeyAction, keyOf, PREFIX } from "../_keys/key-map.ts";
import { type Pressed, readPress } from "../_keys/record-key.ts";
import { Button } from "../_ui/button.tsx";
import { changeSettings, useSettings } from "./settings.ts";

interface KeyRowProps {
  action: KeyAction;
  recording: boolean;
  onRecord: (on: boolean) => void;
}

/** What a key does, the key, and a way to put it elsewhere: press the button, then the key. */
export function KeyRow({ action, recording, onRecord }: KeyRowProps) {
  const t = useTranslations("keys");
  const { keys } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const begun = useRecorder(recording, (pressed) => {
    if (pressed.kind === "cancel") return end();
    if (pressed.kind === "unusable") return setProblem(t("unusable"));
    const other = conflict(pressed.key, action, keys);
    if (other) return setProblem(t("taken", { action: t(other) }));
    changeSettings({ keys: moved(keys, action, pressed.key) });
    end();
  });
  const end = () => {
    setProblem(null);
    onRecord(false);
  };
  const isMoved = keys[action] !== undefined && !FIXED.has(action);
  return (
    <div className="flex flex-wrap items-center gap-x-3 px-4 py-0.5">
      <p className="min-w-32 flex-1 text-sm">{t(action)}</p>
      {isMoved && !recording && (
        <button
          type="button"
          aria-label={t("resetOne", { action: t(action) })}
          title={t("resetOne", { action: t(action) })}
          onClick={() => changeSettings({ keys: moved(keys, action, KEY_MAP[action]) })}
          className="grid size-11 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-9"
        >
          <RotateCcw size={14} aria-hidden className="rtl:-scale-x-100" />
        </button>
      )}
      {FIXED.has(action) ? (
        <span className="flex min-h-11 items-center desk:min-h-9">
          <KeyCaps value={KEY_MAP[action]} />
        </span>
      ) : (
        <Button
          look={recording ? "outline" : "quiet"}
          aria-pressed={recording}
          onClick={() => (recording ? end() : onRecord(true))}
          onBlur={end}
          className="-me-2 px-2"
        >
          <span className="sr-only">{t("move", { action: t(action) })}</span>
          {recording ? (
            begun ? (
              <KeyCaps value={`${PREFIX}>…`} />
            ) : (
              t("press")
            )
          ) : (
            <KeyCaps value={keyOf(action, keys)} />
          )}
        </Button>
      )}
      <p
        role="status"
        className={problem && recording ? "w-full pb-1 text-end text-xs text-urgent" : "sr-only"}
      >
        {recording ? (problem ?? t("pressHint")) : ""}
      </p>
    </div>
  );
}

/** The keys with this one put there; where it was at the beginning is not kept. */
function moved(
  keys: Readonly<Record<string, string>>,
  action: KeyAction,
  key: string,
): Record<string, string> {
  const { [action]: _, ...others } = keys;
  return key === KEY_MAP[action] ? others : { ...others, [action]: key };
}

/** Takes every key before the page does while it records; answers whether the first of two keys was pressed. */
function useRecorder(
  recording: boolean,
  onPress: (pressed: Exclude<Pressed, { kind: "first" | "nothing" | "leave" }>) => void,
): boolean {
  const [begun, setBegun] = useState(false);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const pressed = readPress(event, begun);
    if (pressed.kind === "leave") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (pressed.kind === "nothing") return;
    setBegun(pressed.kind === "first");
    if (pressed.kind !== "first") onPress(pressed);
  });
  useEffect(() => {
    if (!recording) return;
    setBegun(false);
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [recording]);
  return begun;
}
