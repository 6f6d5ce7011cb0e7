"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { part } from "../_ui/part.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useOthers } from "../_wire/use-presence.ts";

const OthersList = part(() => import("./others-list.tsx").then((module) => module.OthersList));

/** How many others of the desk are on the wire, and behind it who and where; nothing while that is not known. */
export function PeopleHere() {
  const t = useTranslations("presence");
  const { number } = useFormats();
  const others = useOthers();
  if (!others) return null;
  return (
    <>
      <button
        type="button"
        popoverTarget="people-here"
        title={t("count", { count: others.length })}
        className="relative inline-flex min-h-8 items-center gap-1 rounded-md px-2 text-xs text-ink-2 tabular-nums after:absolute after:-inset-1.5 hover:bg-hover"
      >
        <Users size={14} aria-hidden />
        <span aria-hidden>{number(others.length)}</span>
        <span className="sr-only">{t("count", { count: others.length })}</span>
      </button>
      <div
        id="people-here"
        popover="auto"
        className="fixed inset-auto end-2 top-22 desk:top-13 m-0 max-h-[70dvh] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-xl border border-line bg-surface p-3 text-ink shadow-pop"
      >
        <OthersList others={others} />
      </div>
    </>
  );
}
