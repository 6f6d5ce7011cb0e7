import { confirm } from "../../lib/domain/incident-life.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockVersion, readVersion } from "./told-version.ts";

/**
 * Confirms what a report tells to have happened. Fails with `report.not_found`, `report.wrong_state`, `report.stale`,
 * `incident.exists` or `incident.outside`.
 */
export function confirmIncident(context: CommandContext, input: CommandInput<"incident.confirm">): Command {
  const { wire, actor } = context;
  const { commandId, id, reportId, reportVersion } = input;
  return command(context, {
    kind: "incident.confirmed",
    commandId,
    touches: [id, reportId],
    lock: (db) => lockVersion(db, wire, reportId, reportVersion),
    decide(found, at) {
      const { report, told } = readVersion(actor, "incident.confirm", found);
      const incident = confirm(input, told, wire.slug, actor, at);
      return {
        reportId,
        storyId: report.storyId ?? undefined,
        payload: { incident },
        write: { newIncident: incident },
      };
    },
  });
}
