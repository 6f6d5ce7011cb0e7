import { refuse } from "../../lib/domain/duplicate.ts";
import { publicName } from "../../lib/domain/report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Turns a proposal down for good. Fails with `duplicate.none` or `duplicate.settled`. */
export function refuseDuplicate(context: CommandContext, input: CommandInput<"duplicate.refuse">): Command {
  return reviseAlone(context, {
    name: "duplicate.refuse",
    kind: "duplicate.refused",
    input,
    next: (report) => refuse(report, publicName(context.actor)),
  });
}
