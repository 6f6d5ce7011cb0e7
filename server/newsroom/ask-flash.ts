import { ask } from "../../lib/domain/flash.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Asks a second person to make a report a FLASH. Fails as the domain's `ask` does. */
export function askFlash(context: CommandContext, input: CommandInput<"flash.ask">): Command {
  return reviseAlone(context, {
    name: "flash.ask",
    kind: "flash.asked",
    input,
    next: (report, at) => ask(report, input, context.actor, at),
  });
}
