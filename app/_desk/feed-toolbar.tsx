"use client";

import { Pause, Play, Rows3, Rows4 } from "lucide-react";
import { useTranslations } from "next-intl";
import { changeSettings, useSettings } from "../_settings/settings.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useListSwitches, useWaiting, type Waiting } from "./list-switches.ts";

const SWITCH =
  "inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-2 text-xs whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink desk:min-h-7 desk:min-w-7";

/** How close the rows stand, and the switch that holds the list still, with what waits meanwhile. */
export function FeedToolbar() {
  const t = useTranslations();
  const { paused, onPause, waiting } = useListSwitches();
  const { density } = useSettings();
  const isCompact = density === "compact";
  const Icon = isCompact ? Rows3 : Rows4;
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      <button
        type="button"
        aria-pressed={isCompact}
        title={t("list.compact")}
        aria-label={t("list.compact")}
        onClick={() => changeSettings({ density: isCompact ? "comfortable" : "compact" })}
        className={`${SWITCH} aria-pressed:text-accent`}
      >
        <Icon size={15} aria-hidden />
      </button>
      <button
        type="button"
        aria-pressed={paused}
        onClick={onPause}
        className={`${SWITCH} aria-pressed:bg-urgent-soft aria-pressed:font-semibold aria-pressed:text-urgent`}
      >
        {paused ? (
          <Play size={13} aria-hidden className="rtl:-scale-x-100" />
        ) : (
          <Pause size={13} aria-hidden />
        )}
        <span className="sr-only sm:not-sr-only">{paused ? t("wire.resume") : t("wire.pause")}</span>
        {paused && <HowMany waiting={waiting} />}
      </button>
    </div>
  );
}

function HowMany({ waiting }: { waiting: Waiting }) {
  const t = useTranslations("wire");
  const { number } = useFormats();
  const count = useWaiting(waiting);
  if (count === 0) return null;
  return (
    <span className="rounded-full bg-urgent px-1.5 text-2xs leading-4 font-semibold text-surface tabular-nums">
      <span aria-hidden>{number(count)}</span>
      <span className="sr-only">{t("new", { count })}</span>
    </span>
  );
}
