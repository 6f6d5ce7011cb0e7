import { authorize } from "../../lib/domain/policy.ts";
import { amend, publicName } from "../../lib/domain/report.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { lockReport } from "../store/reports.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { readable } from "./readable.ts";

/** Makes the next version of a report. Fails with `report.stale` if the person saw an older one. */
export function amendReport(context: CommandContext, input: CommandInput<"report.amend">): Command {
  const { wire, actor } = context;
  return command(context, {
    kind: "report.amended",
    commandId: input.commandId,
    touches: [input.reportId],
    lock: (db) => lockReport(db, wire, input.reportId),
    decide(found, at) {
      const report = readable(actor, found);
      authorize(actor, "report.amend", { report });
      const next = amend(report, input, at);
      return {
        reportId: next.id,
        storyId: next.storyId ?? undefined,
        payload: { report: wireReport(next) },
        write: { report: next, newVersion: { report: next, actorId: actor.id, by: publicName(actor) } },
      };
    },
  });
}
