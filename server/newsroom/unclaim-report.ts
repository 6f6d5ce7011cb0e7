import { unclaim } from "../../lib/domain/claim.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { lockReport } from "../store/reports.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { readable } from "./readable.ts";
import { revision } from "./revise-report.ts";

/** Lets a report go, or lets the clock do it once the claim's time is over. Fails as the domain's `unclaim` does. */
export function unclaimReport(context: CommandContext, input: CommandInput<"report.unclaim">): Command {
  const { wire, actor } = context;
  const { commandId, reportId } = input;
  return command(context, {
    kind: "report.unclaimed",
    commandId,
    touches: [reportId],
    lock: (db) => lockReport(db, wire, reportId),
    decide(found, at) {
      const report = readable(actor, found);
      const free = unclaim(report, actor, at);
      // After it: to whom a claim that is over belonged is nothing to be forbidden by.
      authorize(actor, "report.unclaim", { report });
      return revision(actor, report, free);
    },
  });
}
