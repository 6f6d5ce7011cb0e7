import { acknowledge } from "../../lib/domain/flag.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { moveFlag } from "./move-flag.ts";

/** Takes a flag on. Fails with `flag.not_found`, `flag.acknowledged` or `flag.resolved`. */
export function acknowledgeFlag(context: CommandContext, input: CommandInput<"flag.acknowledge">): Command {
  return moveFlag(context, input, {
    kind: "flag.acknowledged",
    ability: "flag.acknowledge",
    why: input.note || undefined,
    move: (flag, at) => acknowledge(flag, context.actor, input.note, at),
  });
}
