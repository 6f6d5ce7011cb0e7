import { authorize } from "../../lib/domain/policy.ts";
import { link } from "../../lib/domain/report.ts";
import { grow, refuseBlocked, refuseClosed } from "../../lib/domain/story.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockStory } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockWithFlags } from "./lock-with-flags.ts";
import { readable } from "./readable.ts";

/**
 * Puts a report into a story, out of any other. Fails with `story.not_found`, `story.linked`, `story.closed` when either
 * is, or `report.blocked` while a flag on the story that it is in holds it back.
 */
export function linkStory(context: CommandContext, input: CommandInput<"story.link">): Command {
  const { wire, actor } = context;
  const { commandId, storyId, reportId } = input;
  return command(context, {
    kind: "story.linked",
    commandId,
    touches: [reportId, storyId],
    async lock(db) {
      const [found, story] = await Promise.all([
        lockWithFlags(db, wire, reportId),
        lockStory(db, wire, storyId),
      ]);
      return { ...found, story };
    },
    decide(found, at) {
      const report = readable(actor, found.report);
      authorize(actor, "story.link", { report });
      if (!found.story) throw new AppError("story.not_found");
      const story = grow(found.story, at);
      const next = link(report, storyId, at);
      const { inStory } = found;
      if (inStory) {
        refuseClosed(inStory);
        refuseBlocked(inStory, found.flags);
      }
      return {
        reportId,
        storyId,
        ...(inStory && { also: [inStory.id] }),
        payload: { report: wireReport(next), story },
        write: { report: next, story },
      };
    },
  });
}
