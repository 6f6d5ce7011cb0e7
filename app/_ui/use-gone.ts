import { useState } from "react";

/**
 * The rows that have left these, as they last were, while `hasWords` says that something is being written about them.
 * Rows that are not known yet have not left.
 */
export function useGone<Row extends { id: string }>(
  rows: Row[] | null,
  hasWords: (id: string) => boolean,
): Row[] {
  const [before, setBefore] = useState(rows);
  const [gone, setGone] = useState<Row[]>([]);
  const now = rows ?? before ?? [];
  const isGone = ({ id }: Row) => hasWords(id) && !now.some((row) => row.id === id);
  if (rows !== null && isOther(rows, before)) {
    setBefore(rows);
    setGone([...gone, ...(before ?? [])].filter(isGone));
  }
  return gone.filter(isGone);
}

function isOther<Row>(rows: Row[], before: Row[] | null): boolean {
  return rows.length !== before?.length || rows.some((row, at) => row !== before[at]);
}
