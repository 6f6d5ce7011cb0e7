"use client";

import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { useReportsWhere } from "../_find/use-reports-where.ts";
import { useNow } from "../_ui/use-formats.ts";
import { useOpenFlags } from "../_wire/hooks.ts";
import { flagsOn, isBlocking } from "../_wire/selectors.ts";

/** A report whose embargo is over and still stands, and the open flags that keep it. */
export interface DueEmbargo {
  report: Report;
  blocks: Flag[];
}

/** The embargoes that have come to their end and that an open flag keeps. */
export function useDueEmbargoes(): DueEmbargo[] {
  const embargoed = useReportsWhere(hasEmbargo);
  const flags = useOpenFlags();
  const now = useNow();
  return (embargoed ?? [])
    .filter((report) => isDue(report, now))
    .map((report) => ({ report, blocks: flagsOn(report, flags).filter(isBlocking) }))
    .filter(({ blocks }) => blocks.length > 0);
}

const hasEmbargo = ({ embargoUntil }: Report) => embargoUntil !== null;

function isDue({ embargoUntil: until, state }: Report, now: number): boolean {
  // What is on hold is kept by that, whatever flags are open.
  return until !== null && Date.parse(until) <= now && state === "published";
}
