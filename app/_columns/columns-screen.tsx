"use client";

import { Columns3, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { markOpened } from "../_desk/opened.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { WireScope } from "../_wire/wire-scope.tsx";
import { type Column, moveColumn } from "./column.ts";
import { ColumnSwitch } from "./column-switch.tsx";
import { ColumnView } from "./column-view.tsx";
import { goBetweenColumns } from "./go-between.ts";
import { OpenReport } from "./open-report.tsx";
import { useColumnFocus } from "./use-column-focus.ts";
import { useColumns } from "./use-columns.ts";

const AddColumnDialog = part(() =>
  import("./add-column-dialog.tsx").then((module) => module.AddColumnDialog),
);

/** Several wires or saved views side by side, each live; a report that is opened stands beside them. */
export function ColumnsScreen() {
  const t = useTranslations();
  const [columns, change] = useColumns();
  const { row, keep } = useColumnFocus(columns);
  const [reportId, select] = useQueryParam("report");
  const [of, setOf] = useQueryParam("of");
  const [shown, setShown] = useState(0);
  const [isAdding, setAdding] = useState(false);
  useEffect(() => {
    if (reportId) markOpened(reportId);
  }, [reportId]);
  const open = (column: Column) => (id: string | null) => {
    setOf(id ? column.wire : null, "replace");
    select(id);
  };
  const current = Math.min(shown, (columns?.length ?? 1) - 1);
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface ps-3.5 pe-2 desk:h-10">
        <h1 className={`font-semibold ${columns && columns.length > 1 ? "max-desk:sr-only" : ""}`}>
          {t("columns.title")}
        </h1>
        {columns && columns.length > 1 && (
          <ColumnSwitch
            columns={columns}
            value={current}
            onChange={setShown}
            onRemove={() => change(columns.filter((_, at) => at !== current))}
          />
        )}
        <Button look="quiet" size="small" onClick={() => setAdding(true)} className="ms-auto">
          <Plus size={14} aria-hidden />
          {t("columns.add")}
        </Button>
      </header>
      <div className="flex min-h-0 flex-1">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from list to list, as in a table */}
        <div
          ref={row}
          onKeyDown={goBetweenColumns}
          className={`scroll-quiet min-w-0 flex-1 desk:flex desk:overflow-x-auto ${reportId ? "hidden" : "flex"}`}
        >
          {columns === null && <RowsSkeleton label={t("app.loading")} />}
          {columns?.length === 0 && (
            <Empty icon={Columns3} title={t("columns.none")} text={t("columns.noneText")} />
          )}
          {columns?.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be the same
            <WireScope key={`${index} ${column.wire} ${column.viewId}`} wire={column.wire}>
              <ColumnView
                column={column}
                isShown={index === current}
                place={placeOf(index, columns.length)}
                selectedId={reportId}
                onSelect={open(column)}
                onChange={(next) => change(columns.with(index, next))}
                onMove={(by) => {
                  keep(index + by, by === 1 ? "later" : "earlier");
                  change(moveColumn(columns, index, by));
                }}
                onRemove={() => {
                  keep(index, "remove");
                  change(columns.filter((_, at) => at !== index));
                }}
              />
            </WireScope>
          ))}
        </div>
        {reportId && (
          <OpenReport
            wire={of}
            reportId={reportId}
            onClose={() => {
              setOf(null, "replace");
              select(null);
            }}
          />
        )}
      </div>
      {isAdding && (
        <AddColumnDialog
          onAdd={(column) => change([...(columns ?? []), column])}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function placeOf(index: number, count: number): "only" | "first" | "middle" | "last" {
  if (count === 1) return "only";
  if (index === 0) return "first";
  return index === count - 1 ? "last" : "middle";
}
