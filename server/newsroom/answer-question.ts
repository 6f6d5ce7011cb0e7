import { answer } from "../../lib/domain/question.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { moveQuestion } from "./move-question.ts";

/** Answers a question, or notes the answer on its author's behalf. Fails with `question.answered` or `question.closed`. */
export function answerQuestion(context: CommandContext, input: CommandInput<"question.answer">): Command {
  return moveQuestion(context, input, {
    kind: "question.answered",
    ability: "question.answer",
    move: (question, at) => answer(question, input.answer, context.actor, at),
  });
}
