import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Wire } from "./wires.ts";

/** What the newsroom's own clock does. */
export type DueCommand = Extract<
  CommandName,
  "report.lift" | "report.unclaim" | "flag.escalate" | "correspondent.miss"
>;

/** A command that becomes due by itself. */
export interface Due {
  command: DueCommand;
  /** The row that it is about. */
  subjectId: string;
  at: string;
}

/** What a job carries. */
export interface DueJob extends Due {
  wireId: number;
}

/** A job as the queue is told of it: one for each command and subject, the newest time counts. */
export function dueRow(due: Due, wire: Wire): { payload: DueJob; run_at: string; key: string } {
  const { command, subjectId, at } = due;
  return { payload: { ...due, wireId: wire.id }, run_at: at, key: `${command} ${subjectId}` };
}
