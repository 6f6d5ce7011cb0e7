"use client";

import { isPossible, type MoveName, releases } from "@/lib/domain/report-life.ts";
import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { ApiFailure } from "../_wire/api-failure.ts";
import { useMay } from "../_wire/hooks.ts";
import { useBlock } from "./use-block.ts";

/** What keeps a move from being made just now: the state that the report has come to, or an open flag. */
export type Obstacle = { state: Report["state"] } | { flag: Flag };

/** What is in the way of a move by what this screen knows; the server has the last word. */
export function useObstacle(move: MoveName, report: Report): Obstacle | undefined {
  const flag = useBlock(report);
  const may = useMay();
  const { state } = report;
  if (!isPossible(move, state) || !may(move, { report })) return { state };
  return releases(move, state) && flag ? { flag } : undefined;
}

/** Whether the failure says that somebody was faster. */
export function isStale(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.code === "report.stale";
}
