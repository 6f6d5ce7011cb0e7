import { authorize } from "../../lib/domain/policy.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Story } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { lockStory } from "../store/stories.ts";
import { type Command, type CommandContext, command } from "./command.ts";

interface Parts<More> {
  name: CommandName;
  kind: EventKind;
  input: { commandId: string; storyId: string; reason?: string | undefined };
  alone?: boolean;
  /** Reads what else it is decided by. */
  also?(db: Db): Promise<More>;
  /** The story as it shall be, or why not. */
  next(story: Story, at: string, more: More | undefined): Story;
}

/** A command that puts a story in place of the one that stands. Fails with `story.not_found` or `role.forbidden`. */
export function reviseStory<More>(context: CommandContext, parts: Parts<More>): Command {
  const { name, kind, input, alone = false, also, next } = parts;
  const { wire, actor } = context;
  const { commandId, storyId, reason } = input;
  return command(context, {
    kind,
    commandId,
    touches: [storyId],
    alone,
    lock: (db) => Promise.all([lockStory(db, wire, storyId), also?.(db)]),
    decide([found, more], at) {
      authorize(actor, name);
      if (!found) throw new AppError("story.not_found");
      const story = next(found, at, more);
      return {
        storyId,
        payload: { story, ...(reason !== undefined && { why: reason }) },
        write: { story },
      };
    },
  });
}
