"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TimeMark } from "@/lib/text/reading.ts";

/** That the weekday a text names is not the one its other words lead to; nothing where they agree. */
export function Clash({ clash }: Pick<TimeMark, "clash">) {
  const t = useTranslations("reading");
  if (!clash) return null;
  return (
    <p className="flex items-start gap-1.5 text-sm text-urgent">
      <TriangleAlert size={14} aria-hidden className="mt-1 shrink-0" />
      {t("clash", { named: t(`weekday.${clash.named}`), found: t(`weekday.${clash.found}`) })}
    </p>
  );
}
