import type { KeyboardEvent } from "react";

/** Brings the focus from a row to the row beside it, in the column that the arrow points to. */
export function goBetweenColumns(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = (event.target as HTMLElement).closest<HTMLElement>("[data-report], [data-column]");
  const here = row?.closest("[data-column]");
  // A field or a menu in a column has the arrows for itself.
  if (!row || !here || (event.target as HTMLElement).matches("input, select, textarea, [role=separator]"))
    return;
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-column]")];
  const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
  const step = (event.key === "ArrowRight") === isRtl ? -1 : 1;
  const next = columns[columns.indexOf(here as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  (rowBeside(next, row.getBoundingClientRect().top) ?? next).focus();
}

function rowBeside(column: HTMLElement, top: number): HTMLElement | undefined {
  const distance = (row: HTMLElement) => Math.abs(row.getBoundingClientRect().top - top);
  return [...column.querySelectorAll<HTMLElement>("[data-report]")].sort(
    (one, other) => distance(one) - distance(other),
  )[0];
}
