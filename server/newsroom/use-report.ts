import { keptUse, opened, recordUse, tellLate } from "../../lib/domain/notice.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockWithNotices } from "./lock-with-notices.ts";
import { readable } from "./readable.ts";
import { withTold } from "./told.ts";

/**
 * Says that somebody had a report before their eyes, or took it further: what is said of it since reaches them, too.
 * Fails with `report.not_found`, or with `report.stale` when there is no such version yet.
 */
export function useReport(context: CommandContext, input: CommandInput<"report.use">): Command {
  const { wire, actor } = context;
  const { commandId, reportId } = input;
  return command(context, {
    kind: "report.used",
    commandId,
    touches: [reportId],
    lock: (db) => lockWithNotices(db, wire, reportId),
    decide(found, at) {
      const report = readable(actor, found.report);
      const use = recordUse(report, input, actor, at);
      const kept = keptUse(use, found.known);
      const next = opened(report, use);
      const told = withTold(tellLate(report, use, found.known));
      return {
        reportId,
        storyId: report.storyId ?? undefined,
        payload: { ...(next && { report: wireReport(next) }), ...told.payload, use },
        write: { ...(next && { report: next }), ...told.write, ...(kept && { use: kept }) },
      };
    },
  });
}
