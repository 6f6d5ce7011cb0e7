import type { CommandInput } from "../protocol/commands.ts";
import type { Question } from "../protocol/correspondents.ts";
import { AppError } from "../protocol/errors.ts";
import { invalidField } from "../protocol/field-faults.ts";
import type { Report, ReportVersion } from "../protocol/rows.ts";
import { isQuotedFrom } from "../text/quote.ts";
import type { Actor } from "./actor.ts";
import { publicName } from "./report.ts";

const ENDED: ReadonlySet<Report["state"]> = new Set(["killed", "spiked"]);

/** Whether the report's author can still be asked about it. */
export function isAskable({ state }: Pick<Report, "state">): boolean {
  return !ENDED.has(state);
}

/**
 * A new question to the report's author, about the version that was `seen`, which need not be the newest. Fails with
 * `report.wrong_state` when the report is over, with `report.stale` for a version that there is not, and with
 * `request.invalid` for a passage that is not in the version.
 */
export function ask(
  input: CommandInput<"question.ask">,
  report: Report,
  seen: Pick<ReportVersion, "headline" | "body">,
  actor: Actor,
  at: string,
): Question {
  if (!isAskable(report)) throw new AppError("report.wrong_state", { state: report.state });
  if (input.version > report.version) throw new AppError("report.stale", { version: report.version });
  const { passage } = input;
  if (passage !== undefined && !isQuotedFrom(passage, seen)) throw invalidField("passage", "not_quoted");
  return {
    id: input.id,
    wire: report.wire,
    reportId: report.id,
    storyId: report.storyId,
    version: input.version,
    passage: passage ?? null,
    text: input.text,
    state: "asked",
    askedById: actor.id,
    askedByName: actor.name,
    askedAt: at,
    ...(report.correspondentId !== undefined && { toId: report.correspondentId }),
    answer: null,
    answeredByName: null,
    answeredAt: null,
    closedAt: null,
    note: null,
  };
}

/** The question with its answer, under the name of whoever gave it. Fails with `question.answered` or `question.closed`. */
export function answer(question: Question, words: string, actor: Actor, at: string): Question {
  if (question.state === "answered") throw new AppError("question.answered", { state: question.state });
  refuseClosed(question);
  return { ...question, state: "answered", answer: words, answeredByName: publicName(actor), answeredAt: at };
}

/** The question done with, answered or not. Fails with `question.closed`. */
export function close(question: Question, note: string | undefined, at: string): Question {
  refuseClosed(question);
  return { ...question, state: "closed", closedAt: at, note: note || null };
}

function refuseClosed({ state }: Question): void {
  if (state === "closed") throw new AppError("question.closed", { state });
}
