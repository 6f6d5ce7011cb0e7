import { authorize } from "../../lib/domain/policy.ts";
import { file, publicName } from "../../lib/domain/report.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { holdStory } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Takes a report in. Fails with `story.not_found`, `story.closed` or, when the id is taken, `report.exists`. */
export function fileReport(context: CommandContext, input: CommandInput<"report.file">): Command {
  const { wire, actor } = context;
  const { commandId, id, storyId } = input;
  return command(context, {
    kind: "report.filed",
    commandId,
    touches: [id],
    // Held, so that it does not go into another one or close beside this.
    lock: async (db) => (storyId === undefined ? undefined : holdStory(db, wire, storyId)),
    decide(story, at) {
      authorize(actor, "report.file");
      if (storyId !== undefined && !story) throw new AppError("story.not_found");
      if (story?.state === "closed") throw new AppError("story.closed", { state: story.state });
      const report = file(input, wire.slug, actor, at);
      return {
        reportId: id,
        storyId,
        payload: { report: wireReport(report) },
        write: { newReport: report, newVersion: { report, actorId: actor.id, by: publicName(actor) } },
      };
    },
  });
}
