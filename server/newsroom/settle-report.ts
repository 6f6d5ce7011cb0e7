import { settle } from "../../lib/domain/verification.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Ends the dispute about a report. Fails as the domain's `settle` does. */
export function settleReport(context: CommandContext, input: CommandInput<"report.settle">): Command {
  return reviseAlone(context, {
    name: "report.settle",
    kind: "report.settled",
    input,
    next: (report) => settle(report, input),
  });
}
