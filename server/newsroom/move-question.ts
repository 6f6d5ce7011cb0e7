import { authorize, may } from "../../lib/domain/policy.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Question } from "../../lib/protocol/correspondents.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import { lockQuestion } from "../store/questions.ts";
import { type Command, type CommandContext, command } from "./command.ts";

interface QuestionMove {
  kind: EventKind;
  ability: CommandName;
  move(question: Question, at: string): Question;
}

/** A command that moves one question from one state to the next. Absent and hidden look alike: `question.not_found`. */
export function moveQuestion(
  context: CommandContext,
  { commandId, questionId }: { commandId: string; questionId: string },
  { kind, ability, move }: QuestionMove,
): Command {
  const { wire, actor } = context;
  return command(context, {
    kind,
    commandId,
    touches: [questionId],
    lock: (db) => lockQuestion(db, wire, questionId),
    decide(question, at) {
      if (!question || !may(actor, "question.read", { question })) throw new AppError("question.not_found");
      authorize(actor, ability, { question });
      const next = move(question, at);
      return {
        reportId: next.reportId,
        storyId: next.storyId ?? undefined,
        payload: { question: next },
        write: { question: next },
      };
    },
  });
}
