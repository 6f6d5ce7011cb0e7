import { uncorroborate } from "../../lib/domain/verification.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { revisePair } from "./revise-pair.ts";

/** Takes the link between two reports away. Fails as the domain's `uncorroborate` does. */
export function uncorroborateReport(
  context: CommandContext,
  input: CommandInput<"report.uncorroborate">,
): Command {
  return revisePair(context, {
    name: "report.uncorroborate",
    kind: "report.uncorroborated",
    input,
    next: uncorroborate,
  });
}
