"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, useMemo, useRef } from "react";
import { readFilter, writeFilter } from "@/lib/domain/report-filter.ts";
import { FeedToolbar } from "../_desk/feed-toolbar.tsx";
import { ReportList } from "../_desk/report-list.tsx";
import { FilterBar } from "../_find/filter-bar.tsx";
import { isolate } from "../_i18n/isolate.ts";
import { Splitter } from "../_ui/splitter.tsx";
import { type Column, columnOf, WIDTH } from "./column.ts";
import { COLUMN_BUTTON, RemoveColumn } from "./remove-column.tsx";
import type { ColumnDeed } from "./use-column-focus.ts";
import { useColumnName, useWireName } from "./use-column-name.ts";

const ROOT_PX = 16;

/** Columns that nobody resized have the room that there is in common. */
const SHARED = { flex: "1 1 26rem" };

export interface ColumnViewProps {
  column: Column;
  /** Whether it is the one that a phone shows. */
  isShown: boolean;
  place: "only" | "first" | "middle" | "last";
  selectedId: string | null;
  onSelect: (reportId: string | null) => void;
  onChange: (column: Column) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One list among several, with its own filter; it holds and counts for itself. */
export function ColumnView(props: ColumnViewProps) {
  const { column, onChange } = props;
  const t = useTranslations("columns");
  const frame = useRef<HTMLElement>(null);
  const name = useColumnName(column);
  const isUsual = column.width === columnOf(null).width;
  const filter = useMemo(() => readFilter(new URLSearchParams(column.filter)), [column.filter]);
  return (
    <section
      ref={frame}
      data-column
      data-split
      aria-label={name}
      tabIndex={-1}
      style={{ "--width": `${column.width}rem`, ...(isUsual && SHARED) } as CSSProperties}
      className={`min-w-0 flex-1 shrink-0 desk:min-w-72 outline-none desk:flex desk:w-(--width) desk:flex-none desk:last:grow ${props.isShown ? "flex" : "hidden"}`}
    >
      <div className="flex min-w-0 flex-1 flex-col bg-surface">
        <ReportList
          filter={filter}
          selectedId={props.selectedId}
          onSelect={props.onSelect}
          head={
            <>
              <ColumnHead {...props} name={name} />
              <FilterBar
                compact
                filter={filter}
                onChange={(next) => onChange({ ...column, filter: writeFilter(next).toString() })}
                end={<FeedToolbar />}
              />
            </>
          }
        />
      </div>
      {(props.place === "first" || props.place === "middle") && (
        <div className="relative z-10 hidden shrink-0 desk:block">
          <Splitter
            label={t("wider", { name: isolate(name) })}
            help={t("widerHelp")}
            value={column.width}
            text={t("width", { width: column.width })}
            range={WIDTH}
            valueAt={widthAt}
            onMove={(width, isLast) => {
              if (isLast) onChange({ ...column, width });
              else if (frame.current) {
                frame.current.style.flex = "none";
                frame.current.style.setProperty("--width", `${width}rem`);
              }
            }}
            onReset={() => onChange({ ...column, width: columnOf(null).width })}
          />
        </div>
      )}
    </section>
  );
}

function ColumnHead({ column, name, place, onMove, onRemove }: ColumnViewProps & { name: string }) {
  const t = useTranslations("columns");
  const wire = useWireName(column.wire);
  const words = { name: isolate(name) };
  return (
    <div
      className={`h-11 shrink-0 items-center ps-3 pe-1 desk:flex desk:h-9 ${place === "only" ? "flex" : "hidden"}`}
    >
      <h2 className="flex min-w-0 flex-1 items-baseline gap-2 text-sm font-semibold">
        <bdi className="truncate">{name}</bdi>
        {name !== wire && <bdi className="shrink-0 text-xs font-normal text-ink-3">{wire}</bdi>}
      </h2>
      <span className="hidden desk:contents">
        <button
          type="button"
          data-deed={"earlier" satisfies ColumnDeed}
          aria-label={t("earlier", words)}
          disabled={place === "first" || place === "only"}
          onClick={() => onMove(-1)}
          className={COLUMN_BUTTON}
        >
          <ArrowLeft size={14} aria-hidden className="rtl:-scale-x-100" />
        </button>
        <button
          type="button"
          data-deed={"later" satisfies ColumnDeed}
          aria-label={t("later", words)}
          disabled={place === "last" || place === "only"}
          onClick={() => onMove(1)}
          className={COLUMN_BUTTON}
        >
          <ArrowRight size={14} aria-hidden className="rtl:-scale-x-100" />
        </button>
      </span>
      <RemoveColumn column={column} onRemove={onRemove} />
    </div>
  );
}

function widthAt(px: number): number {
  return Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(px / ROOT_PX)));
}
