"use client";

import { useTranslations } from "next-intl";
import { isolate } from "../_i18n/isolate.ts";
import { useFormats } from "../_ui/use-formats.ts";

const DAY_MS = 86_400_000;

/** The line under which everything had been read when the list was last left here. */
export function ReadLine({ at }: { at: string }) {
  const t = useTranslations("list");
  const { time, moment } = useFormats();
  const isToday = Date.now() - Date.parse(at) < DAY_MS / 2;
  return (
    <p
      data-testid="read-until"
      className="flex items-center gap-2.5 border-b bg-surface px-3.5 py-0.5 text-2xs font-semibold text-accent"
    >
      <span aria-hidden className="h-px flex-1 bg-accent" />
      {t("readUntil", { time: isolate(isToday ? time(at) : moment(at)) })}
      <span aria-hidden className="h-px flex-1 bg-accent" />
    </p>
  );
}
