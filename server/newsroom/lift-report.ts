import { lift } from "../../lib/domain/embargo.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseReport } from "./revise-report.ts";

/** Ends the embargo on a report: by the clock at its time, by a supervisor before it. Fails as the domain's `lift` does. */
export function liftReport(context: CommandContext, input: CommandInput<"report.lift">): Command {
  return reviseReport(context, {
    name: "report.lift",
    kind: "report.lifted",
    input,
    next: (report, flags, at) => lift(report, flags, context.actor, at),
  });
}
