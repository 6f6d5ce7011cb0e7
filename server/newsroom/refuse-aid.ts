import { refuse } from "../../lib/domain/aid.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { decideAid } from "./decide-aid.ts";

/** Refuses what words of a report are taken to mean. Fails as `decideAid` does, and with `aid.outside`. */
export function refuseAid(context: CommandContext, input: CommandInput<"aid.refuse">): Command {
  return decideAid(context, {
    name: "aid.refuse",
    kind: "aid.refused",
    input,
    decide: (before, actor, at) => refuse(input, before, actor, at),
  });
}
