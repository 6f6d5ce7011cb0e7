import { see } from "../../lib/domain/flag.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { moveFlag } from "./move-flag.ts";

/** Says that a flag is before the eyes of whom it is for. Fails with `flag.not_found`, `flag.seen` or `flag.resolved`. */
export function seeFlag(context: CommandContext, input: CommandInput<"flag.see">): Command {
  return moveFlag(context, input, {
    kind: "flag.seen",
    ability: "flag.see",
    move: (flag, at) => see(flag, context.actor, at),
  });
}
