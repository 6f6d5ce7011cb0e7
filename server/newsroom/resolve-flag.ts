import { resolve } from "../../lib/domain/flag.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { moveFlag } from "./move-flag.ts";

/** Closes a flag, with a note on how it ended. Fails with `flag.not_found` or `flag.resolved`. */
export function resolveFlag(context: CommandContext, input: CommandInput<"flag.resolve">): Command {
  return moveFlag(context, input, {
    kind: "flag.resolved",
    ability: "flag.resolve",
    move: (flag, at) => resolve(flag, context.actor, input.note, at),
  });
}
