import { reportsOf } from "../../lib/domain/incident.ts";
import { join } from "../../lib/domain/incident-life.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockIncident } from "../store/incidents.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockVersion, readVersion } from "./told-version.ts";

/**
 * Ties words of a report to an incident that others, or other words of it, tell of. Fails with `report.not_found`,
 * `report.wrong_state`, `report.stale`, `incident.not_found`, `incident.stale`, `incident.withdrawn`,
 * `incident.joined`, `incident.full` or `incident.outside`.
 */
export function joinIncident(context: CommandContext, input: CommandInput<"incident.join">): Command {
  const { wire, actor } = context;
  const { commandId, incidentId, reportId, reportVersion } = input;
  return command(context, {
    kind: "incident.joined",
    commandId,
    touches: [incidentId, reportId],
    async lock(db) {
      const [version, held] = await Promise.all([
        lockVersion(db, wire, reportId, reportVersion),
        lockIncident(db, wire, incidentId),
      ]);
      return { version, held };
    },
    decide({ version, held }, at) {
      authorize(actor, "incident.join");
      const { report, told } = readVersion(actor, "incident.join", version);
      if (!held) throw new AppError("incident.not_found");
      const incident = join(held.incident, input, told, actor, at);
      return {
        reportId,
        storyId: report.storyId ?? undefined,
        also: [...reportsOf(incident), ...held.storyIds],
        payload: { incident },
        write: { incident },
      };
    },
  });
}
