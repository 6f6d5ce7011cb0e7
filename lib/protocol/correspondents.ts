import { z } from "zod";
import { Id, Instant, PersonId, Point, Version, WireSlug } from "./fields.ts";

export const CorrespondentStatus = z.enum(["on-assignment", "en-route", "safe", "needs-help", "off"]);

/** How a correspondent is, by their own last word. */
export const Correspondent = z.object({
  id: Id,
  wire: WireSlug,
  /** Protected: the account behind the byline. */
  personId: PersonId.optional(),
  byline: z.string(),
  status: CorrespondentStatus,
  note: z.string().nullable(),
  /** Where they are, no finer than a district. */
  area: z.string().nullable(),
  /** Protected: where they are exactly. */
  point: Point.nullable().optional(),
  intervalMinutes: z.int().nullable(),
  checkedInAt: Instant.nullable(),
  /** When the next check-in is to be there; null is never. */
  dueAt: Instant.nullable(),
  /** Set while a check-in is overdue. */
  missedAt: Instant.nullable(),
  version: Version,
  changedAt: Instant,
});

export const QuestionState = z.enum(["asked", "answered", "closed"]);

/** What the desk asks the author of a report. */
export const Question = z.object({
  id: Id,
  wire: WireSlug,
  reportId: Id,
  storyId: Id.nullable(),
  /** The version that it was asked about. */
  version: Version,
  /** The words that it is about; they leave no more once the report is killed. */
  passage: z.string().nullable(),
  text: z.string(),
  state: QuestionState,
  /** The desk's alone. */
  askedById: PersonId.optional(),
  askedByName: z.string(),
  askedAt: Instant,
  /** Protected: the report's author. */
  toId: PersonId.optional(),
  answer: z.string().nullable(),
  /** The author by their byline, or who on the desk answered on their behalf. */
  answeredByName: z.string().nullable(),
  answeredAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  note: z.string().nullable(),
});

export type Correspondent = z.infer<typeof Correspondent>;
export type Question = z.infer<typeof Question>;
