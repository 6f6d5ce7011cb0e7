"use client";

import { useTranslations } from "next-intl";
import { part } from "../_ui/part.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";

const MenuContent = part(() => import("./menu-content.tsx").then((module) => module.MenuContent));

/** Who is signed in, how the page looks, and the way out; a native popover, so Escape and a click beside close it. */
export function PersonMenu() {
  const t = useTranslations("menu");
  const name = useSessionInfo()?.user.name;
  return (
    <>
      <button
        type="button"
        popoverTarget="person-menu"
        aria-label={t("open")}
        className="grid size-11 place-content-center rounded-lg hover:bg-hover"
      >
        <span className="grid size-8 place-content-center rounded-full bg-accent-soft text-sm font-semibold text-accent">
          {name?.trim().charAt(0) ?? "·"}
        </span>
      </button>
      <div
        id="person-menu"
        popover="auto"
        className="fixed inset-auto end-2 top-13 m-0 w-72 rounded-xl border border-line bg-surface p-3 text-ink shadow-pop"
      >
        <MenuContent />
      </div>
    </>
  );
}
