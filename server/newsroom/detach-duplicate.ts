import { detach } from "../../lib/domain/duplicate.ts";
import { publicName } from "../../lib/domain/report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Takes back that a report is the same event as another. Fails with `duplicate.none`. */
export function detachDuplicate(context: CommandContext, input: CommandInput<"duplicate.detach">): Command {
  return reviseAlone(context, {
    name: "duplicate.detach",
    kind: "duplicate.detached",
    input,
    next: (report) => detach(report, publicName(context.actor)),
  });
}
