import { close } from "../../lib/domain/question.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { moveQuestion } from "./move-question.ts";

/** Ends a question, answered or not. Fails with `question.closed`. */
export function closeQuestion(context: CommandContext, input: CommandInput<"question.close">): Command {
  return moveQuestion(context, input, {
    kind: "question.closed",
    ability: "question.close",
    move: (question, at) => close(question, input.note, at),
  });
}
