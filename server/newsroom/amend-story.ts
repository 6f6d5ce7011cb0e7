import { amend } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { findDeskMember } from "../store/people.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseStory } from "./revise-story.ts";

/** Changes a story's working headline or its owner. Fails with `story.closed`, `story.stale` or `person.not_found`. */
export function amendStory(context: CommandContext, input: CommandInput<"story.amend">): Command {
  const { ownerId } = input;
  return reviseStory(context, {
    name: "story.amend",
    kind: "story.amended",
    input,
    also: async (db) => (typeof ownerId === "string" ? findDeskMember(db, ownerId) : undefined),
    next(story, at, member) {
      if (typeof ownerId === "string" && !member) throw new AppError("person.not_found");
      return amend(story, input, ownerId === null ? null : member, at);
    },
  });
}
