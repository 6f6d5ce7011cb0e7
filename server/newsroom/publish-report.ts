import { publish } from "../../lib/domain/report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseReport } from "./revise-report.ts";

/**
 * Puts a report on the published wire. Fails with `report.stale` if the editor saw an older version, and with
 * `report.blocked` while a hold or legal flag is open on it or on its story.
 */
export function publishReport(context: CommandContext, input: CommandInput<"report.publish">): Command {
  return reviseReport(context, {
    name: "report.publish",
    kind: "report.published",
    input,
    next: (report, flags, at) => publish(report, input.version, flags, at),
  });
}
