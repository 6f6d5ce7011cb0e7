"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListSwitches, useWaiting } from "./list-switches.ts";

/** How many reports wait above the list, and the way to them; nothing while none does. */
export function NewPill({ onPress }: { onPress: () => void }) {
  const t = useTranslations("wire");
  const count = useWaiting(useListSwitches().waiting);
  if (count === 0) return null;
  return (
    <button
      type="button"
      onClick={onPress}
      className="absolute start-1/2 top-2 z-10 flex min-h-11 -translate-x-1/2 items-center gap-1.5 rounded-full bg-accent px-4 text-sm font-semibold whitespace-nowrap text-on-accent tabular-nums shadow-pop desk:min-h-8 rtl:translate-x-1/2"
    >
      <ArrowUp size={15} aria-hidden />
      {t("new", { count })}
    </button>
  );
}
