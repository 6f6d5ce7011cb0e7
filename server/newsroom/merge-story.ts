import { authorize } from "../../lib/domain/policy.ts";
import { MERGE_MOST, merge } from "../../lib/domain/story.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { flagsOnStory } from "../store/flags.ts";
import { lockReportsOfStory } from "../store/reports.ts";
import { lockStories } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/**
 * Puts every report and figure of a story into another one, and closes it. Fails with `story.not_found`, and as
 * `merge` does.
 */
export function mergeStory(context: CommandContext, input: CommandInput<"story.merge">): Command {
  const { wire, actor } = context;
  const { commandId, storyId, intoId, reason } = input;
  return command(context, {
    kind: "story.merged",
    commandId,
    touches: [storyId, intoId],
    // What is decided on a report of either looks at its story: it is not known here which reports those are.
    alone: true,
    // The stories first: while they are held, no report comes in, and no flag is raised on them.
    async lock(db) {
      const [stories, reports, flags] = await Promise.all([
        lockStories(db, wire, [storyId, intoId]),
        // One that leaves the story meanwhile takes its place in the limit along.
        lockReportsOfStory(db, wire, storyId, 2 * MERGE_MOST),
        flagsOnStory(db, wire, storyId),
      ]);
      return { stories, reports, flags };
    },
    decide({ stories, reports, flags }, at) {
      authorize(actor, "story.merge");
      const [story, into] = [storyId, intoId].map((wanted) => stories.find(({ id }) => id === wanted));
      if (!story || !into) throw new AppError("story.not_found");
      const merged = merge(story, into, reports, flags, at);
      return {
        storyId,
        payload: {
          story: merged.story,
          stories: [merged.into],
          reports: merged.reports.map(wireReport),
          ...(reason !== undefined && { why: reason }),
        },
        write: { story: merged.story, stories: [merged.into], reports: merged.reports },
      };
    },
  });
}
