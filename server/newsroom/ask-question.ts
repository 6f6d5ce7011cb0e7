import { authorize } from "../../lib/domain/policy.ts";
import { ask } from "../../lib/domain/question.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Report, ReportVersion } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { listVersions, lockReport } from "../store/reports.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { readable } from "./readable.ts";

/**
 * Asks a report's author about it. Fails with `report.not_found`, `report.wrong_state`, `report.stale`,
 * `question.exists`, or `request.invalid` for a passage that is not in the version it quotes.
 */
export function askQuestion(context: CommandContext, input: CommandInput<"question.ask">): Command {
  const { wire, actor } = context;
  const { commandId, id, reportId } = input;
  return command(context, {
    kind: "question.asked",
    commandId,
    touches: [id, reportId],
    async lock(db) {
      const found = await lockReport(db, wire, reportId);
      return { found, seen: found && (await quotedVersion(db, found, input)) };
    },
    decide({ found, seen }, at) {
      const report = readable(actor, found);
      authorize(actor, "question.ask", { report });
      const question = ask(input, report, seen ?? report, actor, at);
      return {
        reportId,
        storyId: question.storyId ?? undefined,
        payload: { question },
        write: { newQuestion: question },
      };
    },
  });
}

/** The earlier version that a passage is from; undefined when that is the report as it now is, or nothing is quoted. */
async function quotedVersion(
  db: Db,
  report: Report,
  { passage, version }: CommandInput<"question.ask">,
): Promise<ReportVersion | undefined> {
  if (passage === undefined || version >= report.version) return undefined;
  const [seen] = await listVersions(db, report.id, version);
  return seen;
}
