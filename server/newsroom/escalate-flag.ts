import { escalate } from "../../lib/domain/flag.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { moveFlag } from "./move-flag.ts";

/** Makes a late flag the supervisors', by the newsroom's own clock. Fails with `flag.not_found` or `flag.not_late`. */
export function escalateFlag(context: CommandContext, input: CommandInput<"flag.escalate">): Command {
  return moveFlag(context, input, {
    kind: "flag.escalated",
    ability: "flag.escalate",
    move: (flag, at) => escalate(flag, at),
  });
}
