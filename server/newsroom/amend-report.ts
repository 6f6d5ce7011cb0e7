import { amend } from "../../lib/domain/report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseReport } from "./revise-report.ts";

/**
 * Makes the next version of a report. Fails with `report.stale` if the person saw an older one, and, on the published
 * wire, with `report.blocked` while a hold or legal flag is open on it or on its story.
 */
export function amendReport(context: CommandContext, input: CommandInput<"report.amend">): Command {
  return reviseReport(context, {
    name: "report.amend",
    kind: "report.amended",
    input,
    next: (report, flags, at) => amend(report, input, flags, at),
  });
}
