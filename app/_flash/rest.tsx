"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormats, useNow } from "../_ui/use-formats.ts";

/** Until when the wire has no other FLASH: the time of day, and in how long that is. */
export function Rest({ until }: { until: string }) {
  const t = useTranslations("flash");
  const { moment, age } = useFormats();
  const now = useNow();
  return (
    <p role="status" className="flex items-start gap-2 text-sm text-urgent">
      <Hourglass size={15} aria-hidden className="mt-1 shrink-0" />
      {t("rest", { time: moment(until), age: age(until, now) })}
    </p>
  );
}
