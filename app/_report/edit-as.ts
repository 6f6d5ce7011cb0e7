import type { MoveName } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";

/** As what an edit goes out: a change on the wire that names itself, or a plain amendment. */
export type EditAs = "amend" | Exclude<Report["change"], "original">;

/** The changes on the wire, the weightiest first. */
export const CHANGES = ["correction", "update", "add", "writethru", "refile"] as const;

const COMMANDS = {
  amend: "report.amend",
  correction: "report.correct",
  refile: "report.refile",
  update: "report.update",
  add: "report.update",
  writethru: "report.update",
} as const satisfies Record<EditAs, MoveName>;

/** The command that an edit is sent by. */
export function commandOf(as: EditAs): (typeof COMMANDS)[EditAs] {
  return COMMANDS[as];
}
