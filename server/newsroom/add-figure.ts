import { add } from "../../lib/domain/figure.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockReport } from "../store/reports.ts";
import { lockStory } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { readable } from "./readable.ts";

/**
 * Puts what a report says of how many beside what others say. Fails with `report.not_found`, `story.not_found`,
 * `story.closed`, `story.not_linked`, `report.wrong_state` or `figure.exists`.
 */
export function addFigure(context: CommandContext, input: CommandInput<"figure.add">): Command {
  const { wire, actor } = context;
  const { commandId, storyId, reportId } = input;
  return command(context, {
    kind: "figure.added",
    commandId,
    touches: [reportId, storyId],
    async lock(db) {
      const [report, story] = await Promise.all([
        lockReport(db, wire, reportId),
        lockStory(db, wire, storyId),
      ]);
      return { report, story };
    },
    decide(found, at) {
      const report = readable(actor, found.report);
      authorize(actor, "figure.add", { report });
      if (!found.story) throw new AppError("story.not_found");
      const story = add(found.story, report, input, actor, at);
      return { reportId, storyId, payload: { story }, write: { story } };
    },
  });
}
