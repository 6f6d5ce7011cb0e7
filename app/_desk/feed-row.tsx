"use client";

import { memo } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import type { Settings } from "../_settings/settings.ts";
import { ComfortableRow } from "./comfortable-row.tsx";
import { CompactRow } from "./compact-row.tsx";
import { ReadLine } from "./read-line.tsx";
import type { RowProps } from "./row-props.ts";
import { useJustChanged } from "./use-just-changed.ts";

interface FeedRowProps extends RowProps {
  /** Of the list: the same report may stand in two of them. */
  listId: string;
  density: Settings["density"];
  index: number;
  start: number;
  measure: (node: Element | null) => void;
}

/** One report of a list: where it stands; what it says is drawn anew only when it changed. */
export function FeedRow({ index, start, measure, listId, density, ...row }: FeedRowProps) {
  const titleId = `${listId}${row.report.id}`;
  return (
    <article
      ref={measure}
      data-index={index}
      data-report={row.report.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the feed pattern of ARIA asks for focusable articles
      tabIndex={0}
      aria-posinset={index + 1}
      // How many there are is known to nobody: older ones come when the reader gets there.
      aria-setsize={-1}
      aria-labelledby={titleId}
      aria-current={row.selected || undefined}
      className="group/row absolute inset-x-0 top-0 contain-content focus-visible:outline-offset-[-2px]"
      style={{ transform: `translateY(${start}px)` }}
    >
      <RowContent {...row} titleId={titleId} density={density} />
    </article>
  );
}

const RowContent = memo(function RowContent({
  density,
  ...row
}: RowProps & { titleId: string; density: Settings["density"] }) {
  const change = useJustChanged(row.report, row.flagKinds);
  const Row = density === "compact" ? CompactRow : ComfortableRow;
  return (
    <>
      {row.readUntil && <ReadLine at={row.readUntil} />}
      <div
        className={`relative border-s-3 border-b transition-colors duration-700 hover:duration-0 ${edgeOf(row.report.state, row.selected, change !== null)} ${groundOf(row, change !== null)} ${row.behind ? "ms-6" : ""}`}
      >
        <Row {...row} change={change} />
      </div>
    </>
  );
});

/** The start edge: what must not be used keeps its own, whatever else the row is. */
function edgeOf(state: Report["state"], selected: boolean, changed: boolean): string {
  if (state === "killed") return "border-s-flash";
  if (state === "held") return "border-s-urgent";
  if (selected) return "border-s-accent";
  return changed ? "border-s-bolt" : "border-s-transparent";
}

function groundOf({ report, selected, marked }: RowProps, changed: boolean): string {
  if (selected || marked) return "bg-accent-soft";
  if (report.state === "killed") return "bg-flash-soft";
  if (report.state === "held") return "bg-urgent-soft";
  return changed ? "bg-raised" : "hover:bg-hover";
}
