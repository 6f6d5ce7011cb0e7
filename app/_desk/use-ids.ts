"use client";

import { useRef } from "react";
import type { Report } from "@/lib/protocol/rows.ts";

/** The ids of the rows; the same array while they are the same, whatever else of them changed. */
export function useIds(rows: readonly Report[]): readonly string[] {
  const last = useRef<{ rows: readonly Report[]; ids: readonly string[] }>({ rows: [], ids: [] });
  const known = last.current;
  if (known.rows === rows) return known.ids;
  const isSame = known.ids.length === rows.length && rows.every(({ id }, at) => id === known.ids[at]);
  const ids = isSame ? known.ids : rows.map(({ id }) => id);
  last.current = { rows, ids };
  return ids;
}
