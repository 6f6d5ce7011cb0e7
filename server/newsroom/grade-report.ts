import { grade } from "../../lib/domain/verification.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseAlone } from "./revise-report.ts";

/** Judges a report's source and its information, each by itself. Fails as the domain's `grade` does. */
export function gradeReport(context: CommandContext, input: CommandInput<"report.grade">): Command {
  return reviseAlone(context, {
    name: "report.grade",
    kind: "report.graded",
    input,
    next(report, at) {
      const graded = grade(report, input, context.actor, at);
      return { report: graded.report, payload: { grade: graded.grade } };
    },
  });
}
