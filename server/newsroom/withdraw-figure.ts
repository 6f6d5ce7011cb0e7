import { withdraw } from "../../lib/domain/figure.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseStory } from "./revise-story.ts";

/** Lets a figure count no more, for a reason. Fails with `story.closed`, `figure.not_found` or `figure.withdrawn`. */
export function withdrawFigure(context: CommandContext, input: CommandInput<"figure.withdraw">): Command {
  return reviseStory(context, {
    name: "figure.withdraw",
    kind: "figure.withdrawn",
    input,
    next: (story, at) => withdraw(story, input.figureId, input.reason, at),
  });
}
