import { z } from "zod";
import { CorrespondentStatus } from "../correspondents.ts";
import { Area, Id, IntervalMinutes, Note, Passage, PersonId, Point, Reason } from "../fields.ts";
import { command, onReport } from "./base.ts";

/** What goes between the desk and those who file. */
export const CORRESPONDENT_COMMANDS = {
  "question.ask": z.strictObject({ ...onReport, id: Id, text: Reason, passage: Passage.optional() }),
  "question.answer": z.strictObject({ ...command, questionId: Id, answer: Reason }),
  "question.close": z.strictObject({ ...command, questionId: Id, note: Note.optional() }),
  "correspondent.check-in": z.strictObject({
    ...command,
    status: CorrespondentStatus,
    note: Note.optional(),
    area: Area.optional(),
    point: Point.optional(),
  }),
  /** How often they are to check in; null is not at all. */
  "correspondent.watch": z.strictObject({
    ...command,
    personId: PersonId,
    intervalMinutes: IntervalMinutes.nullable(),
  }),
  "correspondent.miss": z.strictObject({ ...command, correspondentId: Id }),
} as const;
