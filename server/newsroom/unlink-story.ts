import { authorize } from "../../lib/domain/policy.ts";
import { unlink } from "../../lib/domain/report.ts";
import { grow, refuseBlocked } from "../../lib/domain/story.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { flagsOnStory } from "../store/flags.ts";
import { lockReport } from "../store/reports.ts";
import { lockStory } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { readable } from "./readable.ts";

/**
 * Takes a report out of a story. Fails with `story.not_found`, `story.closed`, `story.not_linked`, or `report.blocked`
 * while a flag on the story holds it back.
 */
export function unlinkStory(context: CommandContext, input: CommandInput<"story.unlink">): Command {
  const { wire, actor } = context;
  const { commandId, storyId, reportId } = input;
  return command(context, {
    kind: "story.unlinked",
    commandId,
    touches: [reportId, storyId],
    async lock(db) {
      const [report, story, flags] = await Promise.all([
        lockReport(db, wire, reportId),
        lockStory(db, wire, storyId),
        flagsOnStory(db, wire, storyId),
      ]);
      return { report, story, flags };
    },
    decide(found, at) {
      const report = readable(actor, found.report);
      authorize(actor, "story.unlink", { report });
      if (!found.story) throw new AppError("story.not_found");
      const story = grow(found.story, at);
      const next = unlink(report, storyId, at);
      refuseBlocked(story, found.flags);
      return {
        reportId,
        storyId,
        payload: { report: wireReport(next), story },
        write: { report: next, story },
      };
    },
  });
}
