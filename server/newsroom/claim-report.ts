import { claim } from "../../lib/domain/claim.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Takes, renews or takes over the claim on a report; it ends by itself. Fails as the domain's `claim` does. */
export function claimReport(context: CommandContext, input: CommandInput<"report.claim">): Command {
  return reviseAlone(context, {
    name: "report.claim",
    kind: "report.claimed",
    input,
    next(found, at) {
      const report = claim(found, input, context.actor, at);
      const { id: subjectId, claimedUntil } = report;
      return { report, write: { due: [{ command: "report.unclaim", subjectId, at: claimedUntil }] } };
    },
  });
}
