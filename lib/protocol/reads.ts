import { z } from "zod";
import { Aid } from "./aids.ts";
import { Correspondent, Question } from "./correspondents.ts";
import { WireEvent } from "./events.ts";
import { Id, Instant, Role, Seq, WireSlug } from "./fields.ts";
import { Epoch } from "./frames.ts";
import { Incident } from "./incidents.ts";
import { Acknowledgement, Notice, Use } from "./notices.ts";
import { Party } from "./parties.ts";
import { OwnPlace } from "./places.ts";
import { Flag, Grade, Report, ReportVersion, Story } from "./rows.ts";
import { View } from "./views.ts";

const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

export const SnapshotQuery = z.strictObject({ wire: WireSlug.optional(), limit: count(5_000, 500) });
export const EventsQuery = z.strictObject({
  wire: WireSlug.optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: count(1_000, 500),
  /** Seconds to wait at the most while nothing follows `after`. */
  wait: z.coerce.number().int().min(0).max(25).default(0),
});
export const ReportQuery = z.strictObject({ wire: WireSlug.optional(), id: Id });

/** The newest reports of a wire, with its open stories, flags, notices and questions, all as of `seq`. */
export const Snapshot = z.object({
  wire: WireSlug,
  epoch: Epoch,
  seq: Seq,
  reports: z.array(Report),
  stories: z.array(Story),
  flags: z.array(Flag),
  /** Those that are open, each with the people of whom it asks. */
  notices: z.array(Notice),
  acknowledgements: z.array(Acknowledgement),
  /** Those that are not closed. */
  questions: z.array(Question),
  correspondents: z.array(Correspondent),
  /** The reader's own, and those that are everybody's. */
  views: z.array(View),
  /** The newsroom's own. */
  places: z.array(OwnPlace),
  parties: z.array(Party),
  /** The last ones that were confirmed and not withdrawn, of reports that were not killed; the desk's alone. */
  incidents: z.array(Incident),
});

export const OlderQuery = z.strictObject({
  wire: WireSlug.optional(),
  /** The number under which the oldest known report came in. */
  before: z.coerce.number().int().min(0),
  limit: count(1_000, 500),
});

/** The reports next older than one, newest first, as of `seq`; fewer than asked for when there are no more. */
export const OlderReports = z.object({ wire: WireSlug, epoch: Epoch, seq: Seq, reports: z.array(Report) });

/** W3: the run (from, to] of a log whose head was `head` at `at`. */
export const EventRun = z.object({
  /** The protocol that the server speaks; a client of another one cannot read its events. */
  protocol: z.int(),
  wire: WireSlug,
  epoch: Epoch,
  from: Seq,
  to: Seq,
  head: Seq,
  at: Instant,
  events: z.array(WireEvent),
});

export const ReportDetail = z.object({
  report: Report,
  versions: z.array(ReportVersion),
  story: Story.optional(),
  flags: z.array(Flag),
  /** First to last. */
  grades: z.array(Grade),
  questions: z.array(Question),
  /** Every notice on it with the people of whom it asks; empty for who may not see that. */
  notices: z.array(Notice),
  acknowledgements: z.array(Acknowledgement),
  /** Everybody's to supervisors, else the reader's own. */
  uses: z.array(Use),
  /** What was decided about marks in any of its versions; the desk's alone, none of a killed report. */
  aids: z.array(Aid),
  /** Those that it tells of, withdrawn ones too, the last changed first; the desk's alone, none of a killed report. */
  incidents: z.array(Incident),
});

/** Who is signed in, and the people that a flag can be put to. */
export const SessionInfo = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), byline: z.string(), role: Role }),
  wires: z.array(z.object({ slug: WireSlug, name: z.string(), nameAr: z.string() })),
  timeZone: z.string(),
  /** When the session ends by itself: what a device keeps of the wire is read no longer than that. */
  until: Instant,
});
export const PeopleList = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), role: Role })),
});

/** Those who file: for who may say how often they are to check in. */
export const CorrespondentList = z.object({
  people: z.array(z.object({ id: z.string(), byline: z.string() })),
});

export const CommandAnswer = z.object({ wire: WireSlug, seq: Seq, event: WireEvent });

export const ErrorEnvelope = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});

export type Snapshot = z.infer<typeof Snapshot>;
export type OlderReports = z.infer<typeof OlderReports>;
export type EventRun = z.infer<typeof EventRun>;
export type ReportDetail = z.infer<typeof ReportDetail>;
export type SessionInfo = z.infer<typeof SessionInfo>;
export type PeopleList = z.infer<typeof PeopleList>;
export type CorrespondentList = z.infer<typeof CorrespondentList>;
export type CommandAnswer = z.infer<typeof CommandAnswer>;
