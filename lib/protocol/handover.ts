import { z } from "zod";
import { Correspondent, Question } from "./correspondents.ts";
import { Id, Instant, Language, Seq, say, Urgency, WireSlug } from "./fields.ts";
import { Epoch } from "./frames.ts";
import { Notice } from "./notices.ts";
import { Flag, ReportState, StoryState } from "./rows.ts";

/** One of the two: the last number that the person knows, or the moment from which on. */
export const HandoverQuery = z
  .strictObject({
    wire: WireSlug.optional(),
    after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    since: Instant.optional(),
  })
  .refine(({ after, since }) => (after === undefined) !== (since === undefined), {
    error: say("one_of"),
    path: ["since"],
  });

/** A report in a list of the handover: enough to name it. */
export const HandoverReport = z.object({
  id: Id,
  filedSeq: Seq,
  slug: z.string().nullable(),
  /** Null once it is killed (W10). */
  headline: z.string().nullable(),
  language: Language,
  byline: z.string(),
  urgency: Urgency,
  state: ReportState,
  /** When it happened; for what stands, since when; for an embargo, until when. */
  at: Instant,
  /** The event's number; null for what stands. */
  seq: Seq.nullable(),
  /** Whoever of the desk did it. */
  byName: z.string().nullable(),
  /** What changed, or why. */
  note: z.string().nullable(),
});

export const HandoverStory = z.object({
  id: Id,
  slug: z.string(),
  headline: z.string(),
  state: StoryState,
  at: Instant,
  seq: Seq,
});

const reports = z.object({ total: z.int(), items: z.array(HandoverReport) });

/** What moved on a wire in (from, to], each report once under the last of its kind, and what stands open at `to`. */
export const Handover = z.object({
  wire: WireSlug,
  epoch: Epoch,
  from: Seq,
  to: Seq,
  since: Instant,
  until: Instant,
  /** Set when more was asked for than one handover covers: `from` is then the first number that it does. */
  isCut: z.boolean(),
  filed: z.int(),
  published: reports,
  updated: reports,
  corrected: reports,
  refiled: reports,
  held: reports,
  released: reports,
  killed: reports,
  spiked: reports,
  restored: reports,
  lifted: reports,
  flashes: reports,
  /** Filed, and nobody works on them; among the newest of the wire. */
  unclaimed: reports,
  heldNow: reports,
  embargoed: reports,
  stories: z.object({ total: z.int(), items: z.array(HandoverStory) }),
  /** The open ones. */
  flags: z.array(Flag),
  /** Those without an answer. */
  questions: z.array(Question),
  /** The open ones, with how many people each still waits for, and whether the reader is one of them. */
  notices: z.array(z.object({ notice: Notice, waitsFor: z.int(), isMine: z.boolean() })),
  /** Those who need help or whose check-in is overdue. */
  correspondents: z.array(Correspondent),
});

export type Handover = z.infer<typeof Handover>;
export type HandoverReport = z.infer<typeof HandoverReport>;
export type HandoverStory = z.infer<typeof HandoverStory>;
