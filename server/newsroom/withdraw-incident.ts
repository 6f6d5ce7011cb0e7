import { withdraw } from "../../lib/domain/incident-life.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseIncident } from "./revise-incident.ts";

/** Lets an incident stand no more, for a reason. Fails with `incident.not_found`, `incident.stale` or `incident.withdrawn`. */
export function withdrawIncident(context: CommandContext, input: CommandInput<"incident.withdraw">): Command {
  return reviseIncident(context, {
    name: "incident.withdraw",
    kind: "incident.withdrawn",
    input,
    next: (incident, at) => withdraw(incident, input.version, context.actor, at),
  });
}
