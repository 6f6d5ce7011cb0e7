"use client";

import { ScanText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { useKey } from "../_keys/use-key.ts";
import { changeSettings } from "../_settings/settings.ts";
import { ReadingContext } from "./reading-context.ts";
import { useReadingOn } from "./use-reading-on.ts";

/** Switches the aids on and off, and says how far they have come; nothing for who does not work with them. */
export function ReadingBar() {
  const t = useTranslations("reading");
  const { isPossible, isOn } = useReadingOn();
  const state = useContext(ReadingContext);
  const turn = () => changeSettings({ aids: !isOn });
  useKey("aids", turn, { enabled: isPossible });
  if (!isPossible) return null;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3 desk:min-h-8 print:hidden">
      <button
        type="button"
        aria-pressed={isOn}
        title={t("switchHint")}
        onClick={turn}
        className="flex min-h-11 items-center gap-1.5 rounded-lg border border-line-strong px-2.5 text-ink-2 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent desk:min-h-7"
      >
        <ScanText size={14} aria-hidden />
        {t("switch")}
      </button>
      {state?.status === "reading" && <span role="status">{t("loading")}</span>}
      {state?.status === "failed" && (
        <span role="alert" className="flex items-center gap-2 text-urgent">
          {t("failed")}
          <button
            type="button"
            onClick={state.retry}
            className="min-h-11 font-semibold underline underline-offset-4 desk:min-h-7"
          >
            {t("retry")}
          </button>
        </span>
      )}
      {state?.status === "on" && <state.view.layer.MarkKey view={state.view} />}
    </div>
  );
}
