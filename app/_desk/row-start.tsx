"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { RowLook } from "./row-props.ts";

/** At the start of a row: a dot while it was not opened, or, once rows are being marked, whether this one is. */
export function RowStart({ row, className = "" }: { row: RowLook; className?: string }) {
  const t = useTranslations("list.marked");
  const label = useId();
  if (!row.isMarking) {
    return (
      <span aria-hidden className={`grid w-2 shrink-0 place-content-center ${className}`}>
        {!row.opened && <span className="size-1.5 rounded-full bg-accent" />}
      </span>
    );
  }
  return (
    <>
      <span id={label} hidden>
        {t("this")}
      </span>
      <input
        type="checkbox"
        checked={row.marked}
        aria-labelledby={`${label} ${row.titleId}`}
        onChange={() => row.onMark(row.report.id)}
        className={`relative -ms-1 size-4 shrink-0 accent-accent after:absolute after:-inset-3.5 ${className}`}
      />
    </>
  );
}
