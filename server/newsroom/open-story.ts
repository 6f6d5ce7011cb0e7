import { authorize } from "../../lib/domain/policy.ts";
import { open } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Opens a story. Fails with `story.exists` when its id or its slug is taken. */
export function openStory(context: CommandContext, input: CommandInput<"story.open">): Command {
  const { wire, actor } = context;
  return command(context, {
    kind: "story.opened",
    commandId: input.commandId,
    touches: [input.id, `slug:${input.slug}`],
    lock: async () => undefined,
    decide(_found, at) {
      authorize(actor, "story.open");
      const story = open(input, wire.slug, actor, at);
      return { storyId: story.id, payload: { story }, write: { newStory: story } };
    },
  });
}
