import { z } from "zod";
import { WireEvent } from "./events.ts";
import { Id, Instant, Seq, WireSlug } from "./fields.ts";
import { Epoch } from "./frames.ts";
import { Flag, Report, ReportVersion, Story } from "./rows.ts";

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

/** The newest reports of a wire, with the stories and open flags, all as of `seq`. */
export const Snapshot = z.object({
  wire: WireSlug,
  epoch: Epoch,
  seq: Seq,
  reports: z.array(Report),
  stories: z.array(Story),
  flags: z.array(Flag),
});

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
});

export const Role = z.enum(["correspondent", "editor", "supervisor", "admin"]);

/** Who is signed in, and the people that a flag can be put to. */
export const SessionInfo = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), byline: z.string(), role: Role }),
  wires: z.array(z.object({ slug: WireSlug, name: z.string(), nameAr: z.string() })),
  timeZone: z.string(),
});
export const PeopleList = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), role: Role })),
});

export const CommandAnswer = z.object({ wire: WireSlug, seq: Seq, event: WireEvent });

export const ErrorEnvelope = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});

export type Snapshot = z.infer<typeof Snapshot>;
export type EventRun = z.infer<typeof EventRun>;
export type ReportDetail = z.infer<typeof ReportDetail>;
export type Role = z.infer<typeof Role>;
export type SessionInfo = z.infer<typeof SessionInfo>;
export type PeopleList = z.infer<typeof PeopleList>;
export type CommandAnswer = z.infer<typeof CommandAnswer>;
