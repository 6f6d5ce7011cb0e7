"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { isolate } from "../_i18n/isolate.ts";
import type { Column } from "./column.ts";
import type { ColumnDeed } from "./use-column-focus.ts";
import { useColumnName } from "./use-column-name.ts";

/** A small button at the head of a column. */
export const COLUMN_BUTTON =
  "grid size-11 shrink-0 place-content-center rounded-md text-ink-3 hover:bg-hover hover:text-ink disabled:opacity-35 desk:size-7";

/** Takes one column away. */
export function RemoveColumn({ column, onRemove }: { column: Column; onRemove: () => void }) {
  const t = useTranslations("columns");
  const name = useColumnName(column);
  return (
    <button
      type="button"
      data-deed={"remove" satisfies ColumnDeed}
      aria-label={t("remove", { name: isolate(name) })}
      onClick={onRemove}
      className={COLUMN_BUTTON}
    >
      <X size={14} aria-hidden />
    </button>
  );
}
