import { confirm } from "../../lib/domain/aid.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { decideAid } from "./decide-aid.ts";

/** Confirms what words of a report mean. Fails as `decideAid` does, and with `aid.outside`. */
export function confirmAid(context: CommandContext, input: CommandInput<"aid.confirm">): Command {
  return decideAid(context, {
    name: "aid.confirm",
    kind: "aid.confirmed",
    input: { ...input, kind: input.value.kind },
    decide: (before, actor, at) => confirm(input, before, actor, at),
  });
}
