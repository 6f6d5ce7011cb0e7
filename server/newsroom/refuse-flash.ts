import { refuse } from "../../lib/domain/flash.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Turns a request for a FLASH down, or takes one's own back. Fails as the domain's `refuse` does. */
export function refuseFlash(context: CommandContext, input: CommandInput<"flash.refuse">): Command {
  return reviseAlone(context, {
    name: "flash.refuse",
    kind: "flash.refused",
    input,
    next: refuse,
  });
}
