import { reopen } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseStory } from "./revise-story.ts";

/** Opens a closed story again. Fails with `story.merged`, `story.open` or `story.stale`. */
export function reopenStory(context: CommandContext, input: CommandInput<"story.reopen">): Command {
  return reviseStory(context, {
    name: "story.reopen",
    kind: "story.reopened",
    input,
    next: (story, at) => reopen(story, input.version, at),
  });
}
