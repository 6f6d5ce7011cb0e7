"use client";

import { useMemo } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { usePicked } from "../_wire/hooks.ts";
import type { WireView } from "../_wire/wire-store.ts";
import { type Filtered, refilter } from "./refilter.ts";

/**
 * The reports of the wire of which this holds, newest first; null before there are any. Draws anew only when one of them
 * came, changed or went; each that changed on the wire is judged once. Give the same function every time; null is all of
 * them, at no cost.
 */
export function useReportsWhere(passes: ((report: Report) => boolean) | null): readonly Report[] | null {
  const pick = useMemo(() => {
    let last: Filtered | null = null;
    return ({ state, order }: WireView) => {
      if (!state) return null;
      if (!passes) return order;
      last = refilter(last, order, passes);
      return last.shown;
    };
  }, [passes]);
  return usePicked(pick);
}
