"use client";

import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { useOpenFlags } from "../_wire/hooks.ts";
import { flagsOn, isBlocking } from "../_wire/selectors.ts";

/** The open flags on a report and on its story. */
export function useFlagsOn(report: Report): Flag[] {
  return flagsOn(report, useOpenFlags());
}

/** The open flag that keeps words of this report from the wire; undefined when there is none. */
export function useBlock(report: Report): Flag | undefined {
  return useFlagsOn(report).find(isBlocking);
}
