import { z } from "zod";
import { Figure, Id, Instant, Language, Point, Seq, Urgency, Version, WireSlug } from "./fields.ts";
import { FIGURE_KINDS } from "./figure-kinds.ts";

export const ReportState = z.enum(["filed", "published", "held", "killed", "spiked"]);
/** What the newest version is to the one before it; the first is the original. */
export const ChangeKind = z.enum(["original", "update", "add", "writethru", "correction", "refile"]);
export const StoryState = z.enum(["open", "closed"]);
export const FlagState = z.enum(["raised", "seen", "acknowledged", "resolved"]);
export const FlagKind = z.enum(["lead", "hold", "verify", "legal", "source-risk", "correct", "follow-up"]);
/** Admiralty source reliability; F means it cannot be judged. */
export const SourceGrade = z.enum(["A", "B", "C", "D", "E", "F"]);
/** Admiralty information credibility, 1–6; 6 means it cannot be judged. */
export const InformationGrade = z.int().min(1).max(6);

/** What somebody does with a report that a correction, a hold or a kill must reach. */
export const UseKind = z.enum(["opened", "copied", "exported", "linked"]);
export const CorroborationKind = z.enum(["independent", "same-source"]);
export const FigureKind = z.enum(FIGURE_KINDS);

/** Another report that tells the same, from a source of its own or from the same one. */
export const Corroboration = z.object({
  reportId: Id,
  as: CorroborationKind,
  byName: z.string(),
  reason: z.string(),
  at: Instant,
});

/** A report of the same event as another one that stands for all of them. */
export const Duplicate = z.object({
  ofId: Id,
  state: z.enum(["proposed", "confirmed", "refused"]),
  /** How alike the texts are, 0–1; null when a person said so first. */
  score: z.number().nullable(),
  byName: z.string().nullable(),
});

/** Loudest of all, and never by one person alone. */
export const Flash = z.object({
  state: z.enum(["asked", "confirmed"]),
  /** For which version it was asked; absent in requests of an older program. */
  version: Version.optional(),
  /** The desk's alone, empty for others. */
  reason: z.string(),
  /** The desk's alone. */
  askedById: z.string().optional(),
  askedByName: z.string(),
  askedAt: Instant,
  confirmedByName: z.string().nullable(),
  confirmedAt: Instant.nullable(),
});

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
  /** Protected: where exactly it happened; the desk sees it no finer than a tenth of a degree. */
  point: Point.nullable().optional(),
  /** The feed that it was ingested from; null when a person wrote it. */
  feed: z.string().nullable(),
  urgency: Urgency,
  version: Version,
  state: ReportState,
  /** Why it is held, killed or spiked. */
  stateReason: z.string().nullable(),
  /** Since when it is in this state. */
  stateAt: Instant,
  /** The version that is on hold: later ones are the desk's and its author's until the hold ends. Null when not held. */
  heldVersion: Version.nullable(),
  /** Nobody but the desk and its author sees it until it is lifted, at this time or before; null is none. */
  embargoUntil: Instant.nullable(),
  /** The desk's alone: who works on it, and until when that is good without another word. */
  claimedById: z.string().nullable(),
  claimedByName: z.string().nullable(),
  claimedUntil: Instant.nullable(),
  /** When the desk first opened it. */
  openedAt: Instant.nullable(),
  change: ChangeKind,
  advisory: z.string().nullable(),
  sourceGrade: SourceGrade,
  informationGrade: InformationGrade,
  /** Why what it says is disputed; null when it is not. */
  disputed: z.string().nullable(),
  /** The desk's alone. */
  corroborations: z.array(Corroboration),
  /** The desk's alone. */
  duplicate: Duplicate.nullable(),
  /** The desk's alone until it is confirmed. */
  flash: Flash.nullable(),
  /** The seq under which the report came in: the order of the wire. */
  filedSeq: Seq,
  filedAt: Instant,
  changedAt: Instant,
  publishedAt: Instant.nullable(),
  /** The version that was first published. */
  publishedVersion: Version.nullable(),
});

/** One grading of a report, with its reason: the newest stands in the report. */
export const Grade = z.object({
  source: SourceGrade,
  information: InformationGrade,
  reason: z.string(),
  byName: z.string(),
  at: Instant,
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

/** What one report says of how many; reports that disagree stand side by side. */
export const StoryFigure = z.object({
  id: Id,
  kind: FigureKind,
  reportId: Id,
  low: Figure.nullable(),
  best: Figure.nullable(),
  high: Figure.nullable(),
  byName: z.string(),
  at: Instant,
  /** Why it counts no more; null while it does. */
  withdrawn: z.string().nullable(),
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
  /** The desk's alone. */
  figures: z.array(StoryFigure),
  /** The story that its reports went into; null while it is one of its own. */
  mergedIntoId: Id.nullable(),
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
  seenByName: z.string().nullable(),
  seenAt: Instant.nullable(),
  /** Whose it was before it was last put to somebody else. */
  previousAssigneeId: z.string().nullable(),
  previousAssigneeName: z.string().nullable(),
  reassignedAt: Instant.nullable(),
  /** Since when it is late and the supervisors'. */
  escalatedAt: Instant.nullable(),
  reopenedByName: z.string().nullable(),
  reopenedAt: Instant.nullable(),
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
export type Grade = z.infer<typeof Grade>;
export type StoryFigure = z.infer<typeof StoryFigure>;
export type UseKind = z.infer<typeof UseKind>;
