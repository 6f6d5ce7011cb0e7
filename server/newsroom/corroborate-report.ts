import { corroborate } from "../../lib/domain/verification.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { revisePair } from "./revise-pair.ts";

/** Links two reports as independent of each other or as of one source. Fails as the domain's `corroborate` does. */
export function corroborateReport(
  context: CommandContext,
  input: CommandInput<"report.corroborate">,
): Command {
  return revisePair(context, {
    name: "report.corroborate",
    kind: "report.corroborated",
    input,
    next: (pair, at) => corroborate(pair, input, context.actor, at),
  });
}
