import { close } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseStory } from "./revise-story.ts";

/** Closes a story. Fails with `story.closed` or `story.stale`. */
export function closeStory(context: CommandContext, input: CommandInput<"story.close">): Command {
  return reviseStory(context, {
    name: "story.close",
    kind: "story.closed",
    input,
    // What is filed into a story beside it only looks whether it is open.
    alone: true,
    next: (story, at) => close(story, input.version, at),
  });
}
