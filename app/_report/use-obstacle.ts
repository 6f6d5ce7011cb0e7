"use client";

import { LIFE, type MoveName } from "@/lib/domain/report-life.ts";
import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { ApiFailure } from "../_wire/api-failure.ts";
import { isPossible } from "./edit-as.ts";
import { useBlock } from "./use-block.ts";

/** What keeps a move from being made just now: the state that the report has come to, or an open flag. */
export type Obstacle = { state: Report["state"] } | { flag: Flag };

/** What is in the way of a move by what this screen knows; the server has the last word. */
export function useObstacle(move: MoveName, report: Report): Obstacle | undefined {
  const flag = useBlock(report);
  if (!isPossible(move, report.state)) return { state: report.state };
  return LIFE[move].releases && flag ? { flag } : undefined;
}

/** Whether the failure says that somebody was faster. */
export function isStale(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.code === "report.stale";
}
