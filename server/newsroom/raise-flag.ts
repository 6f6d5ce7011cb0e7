import { raise } from "../../lib/domain/flag.ts";
import { authorize } from "../../lib/domain/policy.ts";
import { refuseMerged } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { findDeskMember } from "../store/people.ts";
import { lockReport } from "../store/reports.ts";
import { lockStory } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { escalationOf } from "./move-flag.ts";
import { readable } from "./readable.ts";

/**
 * Raises a flag on a report or a story. Fails with `report.not_found`, `story.not_found`, `person.not_found`, or
 * `story.merged`: on a story that went into another one it would hold nothing back.
 */
export function raiseFlag(context: CommandContext, input: CommandInput<"flag.raise">): Command {
  const { wire, actor } = context;
  const { commandId, id, reportId, storyId, assigneeId } = input;
  return command(context, {
    kind: "flag.raised",
    commandId,
    touches: [id, reportId ?? storyId ?? id],
    // A publish beside it would look for flags on its story before this one is written, and stand behind it in the log.
    alone: storyId !== undefined,
    // What is flagged is held, so that a publish waits for the flag or goes before it, never beside it.
    async lock(db) {
      const [report, story, assignee] = await Promise.all([
        reportId === undefined ? undefined : lockReport(db, wire, reportId),
        storyId === undefined ? undefined : lockStory(db, wire, storyId),
        assigneeId === undefined ? undefined : findDeskMember(db, assigneeId),
      ]);
      return { report, story, assignee };
    },
    decide({ report, story, assignee }, at) {
      authorize(actor, "flag.raise");
      if (reportId !== undefined) readable(actor, report);
      if (storyId !== undefined && !story) throw new AppError("story.not_found");
      if (story) refuseMerged(story);
      if (assigneeId !== undefined && !assignee) throw new AppError("person.not_found");
      const flag = raise(input, wire.slug, actor, assignee, at);
      const { dueAt } = flag;
      const due = dueAt === null ? [] : [escalationOf(id, dueAt)];
      return { reportId, storyId, payload: { flag, why: input.reason }, write: { newFlag: flag, due } };
    },
  });
}
