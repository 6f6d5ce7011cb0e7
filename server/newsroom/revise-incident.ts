import { reportsOf } from "../../lib/domain/incident.ts";
import { authorize } from "../../lib/domain/policy.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Incident } from "../../lib/protocol/incidents.ts";
import { lockIncident } from "../store/incidents.ts";
import { type Command, type CommandContext, command } from "./command.ts";

interface Parts {
  name: "incident.amend" | "incident.withdraw";
  kind: EventKind;
  input: { commandId: string; incidentId: string; reason?: string };
  /** The incident as it shall be, or why not. */
  next(incident: Incident, at: string): Incident;
}

/** A command that puts an incident in place of the one that stands. Fails with `incident.not_found` or `role.forbidden`. */
export function reviseIncident(context: CommandContext, { name, kind, input, next }: Parts): Command {
  const { wire, actor } = context;
  const { commandId, incidentId, reason } = input;
  return command(context, {
    kind,
    commandId,
    touches: [incidentId],
    lock: (db) => lockIncident(db, wire, incidentId),
    decide(held, at) {
      authorize(actor, name);
      if (!held) throw new AppError("incident.not_found");
      const incident = next(held.incident, at);
      return {
        also: [...reportsOf(incident), ...held.storyIds],
        payload: { incident, ...(reason !== undefined && { why: reason }) },
        write: { incident },
      };
    },
  });
}
