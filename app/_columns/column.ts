/** One list among several: a filter of one wire, as it stands in the address. */
export interface Column {
  /** The slug of its wire; null is the newsroom's first. */
  wire: string | null;
  /** The parameters of its filter. */
  filter: string;
  /** The saved view that it was made of. */
  viewId: string | null;
  /** In rem. */
  width: number;
}

/** How wide a column may be, in rem. */
export const WIDTH = { least: 18, most: 48, step: 1 };
const USUAL_REM = 26;
const MOST_COLUMNS = 8;
const PARAMETER = "col";

/** A column of all that a wire has. */
export function columnOf(wire: string | null, filter = "", viewId: string | null = null): Column {
  return { wire, filter, viewId, width: USUAL_REM };
}

/** The columns that an address names; null when it names none. What is too many is left out. */
export function readColumns(search: string): Column[] | null {
  const named = new URLSearchParams(search).getAll(PARAMETER).slice(0, MOST_COLUMNS);
  return named.length === 0 ? null : named.map(readColumn);
}

/** The same page with these columns in its address. */
export function withColumns(href: string, columns: readonly Column[]): string {
  const url = new URL(href);
  url.searchParams.delete(PARAMETER);
  for (const column of columns) url.searchParams.append(PARAMETER, writeColumn(column));
  return url.href;
}

/** The list with the column at this index moved by one place; the same list where it cannot go further. */
export function moveColumn(columns: readonly Column[], index: number, by: 1 | -1): readonly Column[] {
  const to = index + by;
  const moved = columns[index];
  if (!moved || to < 0 || to >= columns.length) return columns;
  const others = columns.filter((_, at) => at !== index);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

function readColumn(text: string): Column {
  const parts = new URLSearchParams(text);
  const [wire, viewId, width] = ["wire", "view", "width"].map((name) => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  });
  const rem = Number(width) || USUAL_REM;
  return {
    wire: wire || null,
    viewId: viewId ?? null,
    filter: parts.toString(),
    width: Math.min(WIDTH.most, Math.max(WIDTH.least, rem)),
  };
}

function writeColumn({ wire, filter, viewId, width }: Column): string {
  const parts = new URLSearchParams(filter);
  if (wire) parts.set("wire", wire);
  if (viewId) parts.set("view", viewId);
  if (width !== USUAL_REM) parts.set("width", String(width));
  // A column of the first wire without a filter has to be named as well.
  return parts.toString() || "wire=";
}
