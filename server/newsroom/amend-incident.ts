import { amend } from "../../lib/domain/incident-life.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseIncident } from "./revise-incident.ts";

/** Gives an incident other facts. Fails with `incident.not_found`, `incident.stale` or `incident.withdrawn`. */
export function amendIncident(context: CommandContext, input: CommandInput<"incident.amend">): Command {
  return reviseIncident(context, {
    name: "incident.amend",
    kind: "incident.amended",
    input,
    next: (incident, at) => amend(incident, input, context.actor, at),
  });
}
