import { dispute } from "../../lib/domain/verification.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Marks a report as disputed before everybody who reads it. Fails as the domain's `dispute` does. */
export function disputeReport(context: CommandContext, input: CommandInput<"report.dispute">): Command {
  return reviseAlone(context, {
    name: "report.dispute",
    kind: "report.disputed",
    input,
    next: (report) => dispute(report, input),
  });
}
