import { authorize } from "../../lib/domain/policy.ts";
import { publish } from "../../lib/domain/report.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockWithFlags } from "./lock-with-flags.ts";
import { readable } from "./readable.ts";

/**
 * Puts a report on the published wire. Fails with `report.stale` if the editor saw an older version, and with
 * `report.blocked` while a hold or legal flag is open on it or on its story.
 */
export function publishReport(context: CommandContext, input: CommandInput<"report.publish">): Command {
  const { wire, actor } = context;
  const { commandId, reportId, version } = input;
  return command(context, {
    kind: "report.published",
    commandId,
    touches: [reportId],
    lock: (db) => lockWithFlags(db, wire, reportId),
    decide({ report: found, flags }, at) {
      const report = readable(actor, found);
      authorize(actor, "report.publish", { report });
      const next = publish(report, version, flags, at);
      return {
        reportId,
        storyId: next.storyId ?? undefined,
        payload: { report: wireReport(next) },
        write: { report: next },
      };
    },
  });
}
