import { authorize } from "../../lib/domain/policy.ts";
import { change, publicName } from "../../lib/domain/report.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockWithFlags } from "./lock-with-flags.ts";
import { readable } from "./readable.ts";

type Name = Parameters<typeof change>[0];

const EVENTS = {
  "report.correct": "report.corrected",
  "report.update": "report.updated",
  "report.refile": "report.refiled",
} as const satisfies Record<Name, EventKind>;

/** Puts a new version on the published wire that says what it changes. Fails as the domain's `stateAfter` does. */
export function changeReport(name: Name, context: CommandContext, input: CommandInput<Name>): Command {
  const { wire, actor } = context;
  const { commandId, reportId } = input;
  return command(context, {
    kind: EVENTS[name],
    commandId,
    touches: [reportId],
    lock: (db) => lockWithFlags(db, wire, reportId),
    decide({ report: found, flags }, at) {
      const report = readable(actor, found);
      authorize(actor, name, { report });
      const next = change(name, report, input, flags, at);
      return {
        reportId,
        storyId: next.storyId ?? undefined,
        payload: { report: wireReport(next) },
        write: { report: next, newVersion: { report: next, actorId: actor.id, by: publicName(actor) } },
      };
    },
  });
}
