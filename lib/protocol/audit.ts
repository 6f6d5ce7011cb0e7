import { z } from "zod";
import { Aid } from "./aids.ts";
import { Correspondent, Question } from "./correspondents.ts";
import { EventKind } from "./events.ts";
import { Id, Instant, PersonId, Role, Seq, say, WireSlug } from "./fields.ts";
import { Epoch } from "./frames.ts";
import { Incident } from "./incidents.ts";
import { Notice, Use } from "./notices.ts";
import { Party } from "./parties.ts";
import { OwnPlace } from "./places.ts";
import { Flag, Grade, Report, Story } from "./rows.ts";
import { View } from "./views.ts";

const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What was done with a report, a story, a flag, a place or a party, or by a person; with none of them, everything. */
export const AuditQuery = z.strictObject({
  wire: WireSlug.optional(),
  reportId: Id.optional(),
  storyId: Id.optional(),
  personId: PersonId.optional(),
  flagId: Id.optional(),
  placeId: Id.optional(),
  partyId: Id.optional(),
  /** Only what is older than this number. */
  before: seq.optional(),
  limit: count(200, 50),
});

/** Who did what, when and why, with the rows as the log holds them: the words of a killed report included (W10). */
export const AuditEntry = z.object({
  seq: Seq,
  at: Instant,
  kind: EventKind,
  actorId: z.string(),
  /** The account's name now. */
  actorName: z.string(),
  /** Null when there is no such account any more. */
  actorRole: z.enum([...Role.options, "system"]).nullable(),
  reportId: Id.optional(),
  storyId: Id.optional(),
  /** The report that was asked about, else the one that the event is about. */
  report: Report.optional(),
  story: Story.optional(),
  flag: Flag.optional(),
  notices: z.array(Notice).optional(),
  question: Question.optional(),
  correspondent: Correspondent.optional(),
  grade: Grade.optional(),
  use: Use.optional(),
  view: View.optional(),
  place: OwnPlace.optional(),
  party: Party.optional(),
  aid: Aid.optional(),
  incident: Incident.optional(),
  why: z.string().optional(),
  /** How many other reports it changed. */
  others: z.int(),
});

/** Newest first. */
export const AuditList = z.object({ entries: z.array(AuditEntry), more: z.boolean() });

/** One of the two: a moment, or a number of the log. */
export const AsOfQuery = z
  .strictObject({
    wire: WireSlug.optional(),
    at: Instant.optional(),
    seq: seq.optional(),
    limit: count(1_000, 200),
  })
  .refine(({ at, seq }) => (at === undefined) !== (seq === undefined), {
    error: say("one_of"),
    path: ["at"],
  });

/** What the wire said when it had come to `seq`: its newest reports, the open stories and the open flags. */
export const AsOf = z.object({
  wire: WireSlug,
  epoch: Epoch,
  seq: Seq,
  /** The moment that was asked about, or that of the event. */
  at: Instant,
  reports: z.array(Report),
  stories: z.array(Story),
  flags: z.array(Flag),
});

/** The whole log, or the numbers `from` to `to`, both included. */
export const ExportQuery = z.strictObject({
  wire: WireSlug.optional(),
  from: seq.default(1),
  to: seq.optional(),
});

/** The last line of an export that is whole. */
export const ExportEnd = z.object({ end: Seq });

export type AuditEntry = z.infer<typeof AuditEntry>;
export type AuditList = z.infer<typeof AuditList>;
export type AsOf = z.infer<typeof AsOf>;
export type ExportEnd = z.infer<typeof ExportEnd>;
