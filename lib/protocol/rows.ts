import { z } from "zod";
import { Id, Instant, Language, Seq, Urgency, Version, WireSlug } from "./fields.ts";

export const ReportState = z.enum(["filed", "published", "held", "killed", "spiked"]);
/** What the newest version is to the one before it; the first is the original. */
export const ChangeKind = z.enum(["original", "update", "add", "writethru", "correction", "refile"]);
export const StoryState = z.enum(["open", "closed"]);
export const FlagState = z.enum(["raised", "acknowledged", "resolved"]);
export const FlagKind = z.enum(["lead", "hold", "verify", "legal", "source-risk", "correct", "follow-up"]);
/** Admiralty source reliability; F means it cannot be judged. */
export const SourceGrade = z.enum(["A", "B", "C", "D", "E", "F"]);
/** Admiralty information credibility, 1–6; 6 means it cannot be judged. */
export const InformationGrade = z.int().min(1).max(6);

/** A report as it now is. Fields marked protected are absent for whoever may not see them. */
export const Report = z.object({
  id: Id,
  wire: WireSlug,
  storyId: Id.nullable(),
  slug: z.string().nullable(),
  headline: z.string(),
  dateline: z.string().nullable(),
  /** Its beginning when longer than the frame limit: `bodyLength` then exceeds `body.length`. */
  body: z.string(),
  bodyLength: z.int(),
  language: Language,
  byline: z.string(),
  /** Protected: the account behind the byline. */
  correspondentId: z.string().optional(),
  /** Protected. */
  sourceNote: z.string().nullable().optional(),
  urgency: Urgency,
  version: Version,
  state: ReportState,
  /** Why it is held, killed or spiked. */
  stateReason: z.string().nullable(),
  change: ChangeKind,
  advisory: z.string().nullable(),
  sourceGrade: SourceGrade,
  informationGrade: InformationGrade,
  /** The seq under which the report came in: the order of the wire. */
  filedSeq: Seq,
  filedAt: Instant,
  changedAt: Instant,
  publishedAt: Instant.nullable(),
  /** The version that was first published. */
  publishedVersion: Version.nullable(),
});

export const ReportVersion = z.object({
  reportId: Id,
  version: Version,
  headline: z.string(),
  body: z.string(),
  slug: z.string().nullable(),
  dateline: z.string().nullable(),
  urgency: Urgency,
  change: ChangeKind,
  advisory: z.string().nullable(),
  at: Instant,
  /** The public name of who wrote it: a correspondent's byline, a desk member's name. */
  by: z.string(),
});

export const Story = z.object({
  id: Id,
  wire: WireSlug,
  slug: z.string(),
  headline: z.string(),
  state: StoryState,
  version: Version,
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  openedAt: Instant,
  changedAt: Instant,
});

export const Flag = z.object({
  id: Id,
  wire: WireSlug,
  storyId: Id.nullable(),
  reportId: Id.nullable(),
  kind: FlagKind,
  reason: z.string(),
  state: FlagState,
  version: Version,
  raisedById: z.string(),
  raisedByName: z.string(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  dueAt: Instant.nullable(),
  raisedAt: Instant,
  acknowledgedByName: z.string().nullable(),
  acknowledgedAt: Instant.nullable(),
  resolvedByName: z.string().nullable(),
  resolvedAt: Instant.nullable(),
  note: z.string().nullable(),
});

export type Report = z.infer<typeof Report>;
export type ReportVersion = z.infer<typeof ReportVersion>;
export type Story = z.infer<typeof Story>;
export type Flag = z.infer<typeof Flag>;
export type FlagKind = z.infer<typeof FlagKind>;
