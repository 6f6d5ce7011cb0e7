import { embargo } from "../../lib/domain/embargo.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { liftOf } from "./lift-due.ts";
import { reviseAlone } from "./revise-report.ts";

/** Keeps a report from its readers until a time, at which it is lifted by itself. Fails as the domain's `embargo` does. */
export function embargoReport(context: CommandContext, input: CommandInput<"report.embargo">): Command {
  return reviseAlone(context, {
    name: "report.embargo",
    kind: "report.embargoed",
    input,
    next(found, at) {
      const report = embargo(found, input, at);
      return { report, write: { due: [liftOf(report, at)] } };
    },
  });
}
