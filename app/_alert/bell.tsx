"use client";

import { Bell as BellIcon, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSettings } from "../_settings/settings.ts";
import { part } from "../_ui/part.tsx";
import { useRung } from "./rung-store.ts";

const BellMenu = part(() => import("./bell-menu.tsx").then((module) => module.BellMenu));

/** The id of the button, for the key that presses it. */
export const BELL_ID = "bell";

/** How much has rung since somebody last read the list of it, and the way there: a native popover. */
export function Bell() {
  const t = useTranslations("alert");
  const { unread } = useRung();
  const { sounds, notifications } = useSettings();
  const [open, setOpen] = useState(false);
  const Icon = sounds || notifications ? BellIcon : BellOff;
  return (
    <>
      <button
        type="button"
        id={BELL_ID}
        popoverTarget="bell-menu"
        aria-label={t("open", { count: unread })}
        title={t("open", { count: unread })}
        className="relative grid size-11 place-content-center rounded-lg text-ink-2 hover:bg-hover hover:text-ink desk:size-9"
      >
        <Icon size={17} aria-hidden />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute end-1 top-1 min-w-4 rounded-full bg-flash px-1 text-center text-2xs leading-4 font-semibold text-surface tabular-nums desk:end-0 desk:top-0"
          >
            {unread}
          </span>
        )}
      </button>
      <section
        id="bell-menu"
        popover="auto"
        aria-label={t("title")}
        onToggle={(event) => setOpen(event.newState === "open")}
        className="fixed inset-auto end-2 top-13 m-0 w-[min(24rem,calc(100vw-1rem))] rounded-xl border border-line bg-surface p-0 text-ink shadow-pop"
      >
        {open && <BellMenu />}
      </section>
    </>
  );
}
