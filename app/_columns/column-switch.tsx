"use client";

import { useTranslations } from "next-intl";
import { isolate } from "../_i18n/isolate.ts";
import { WireScope } from "../_wire/wire-scope.tsx";
import type { Column } from "./column.ts";
import { RemoveColumn } from "./remove-column.tsx";
import { useColumnName, useWireName } from "./use-column-name.ts";

interface ColumnSwitchProps {
  columns: readonly Column[];
  value: number;
  onChange: (index: number) => void;
  /** Takes away the one that is shown. */
  onRemove: () => void;
}

/** Which of the columns a phone shows, in place of the head of each. */
export function ColumnSwitch({ columns, value, onChange, onRemove }: ColumnSwitchProps) {
  const t = useTranslations("columns");
  const shown = columns[value];
  return (
    <div className="flex min-w-0 flex-1 items-center desk:hidden">
      <select
        aria-label={t("switch")}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        className="field min-w-0 flex-1 text-sm"
      >
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be the same
          <WireScope key={index} wire={column.wire}>
            <Choice column={column} index={index} />
          </WireScope>
        ))}
      </select>
      {shown && (
        <WireScope wire={shown.wire}>
          <RemoveColumn column={shown} onRemove={onRemove} />
        </WireScope>
      )}
    </div>
  );
}

function Choice({ column, index }: { column: Column; index: number }) {
  const name = useColumnName(column);
  const wire = useWireName(column.wire);
  return (
    <option value={index}>
      {index + 1}. {isolate(name)}
      {name !== wire && ` · ${isolate(wire)}`}
    </option>
  );
}
