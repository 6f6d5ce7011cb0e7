"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isOverdue } from "../_people/alarms.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useCorrespondents, useFlags, useMay, useReports } from "../_wire/hooks.ts";

/** What waits in the newsroom, for who may know it: open flags, overdue check-ins, reports to be published. */
export function WallCounts() {
  const t = useTranslations("wall");
  const may = useMay();
  const flags = useFlags()?.length ?? 0;
  const late = useCorrespondents()?.filter(isOverdue).length ?? 0;
  const reports = useReports();
  const waiting = useMemo(() => reports?.filter(({ state }) => state === "filed").length ?? 0, [reports]);
  return (
    <ul className="flex flex-wrap items-baseline gap-x-[3vw] text-wall-sm text-ink-2">
      {may("desk.read") && <Waits count={waiting} words={t("waiting", { count: waiting })} tone="text-ink" />}
      {may("flag.read") && <Waits count={flags} words={t("flags", { count: flags })} tone="text-flag" />}
      {may("people.read") && <Waits count={late} words={t("late", { count: late })} tone="text-flash" />}
    </ul>
  );
}

function Waits({ count, words, tone }: { count: number; words: string; tone: string }) {
  const { number } = useFormats();
  return (
    <li className="whitespace-nowrap">
      <span
        className={`me-[0.4em] text-wall-lg font-semibold tabular-nums ${count > 0 ? tone : "text-ink-3"}`}
      >
        {number(count)}
      </span>
      {words}
    </li>
  );
}
