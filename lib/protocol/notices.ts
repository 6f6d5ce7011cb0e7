import { z } from "zod";
import { Id, Instant, PersonId, Role, Seq, Version, WireSlug } from "./fields.ts";
import { UseKind } from "./rows.ts";

export const NoticeKind = z.enum(["correction", "hold", "kill"]);
/** `done` when everybody has acknowledged it, `superseded` when a later word on the report stands in its place. */
export const NoticeState = z.enum(["open", "done", "superseded"]);

/** What everybody who used a report must know of it, and say that they do. */
export const Notice = z.object({
  id: Id,
  wire: WireSlug,
  reportId: Id,
  storyId: Id.nullable(),
  /** The report's number on the wire, and its slug: a kill leaves no other name. */
  filedSeq: Seq,
  slug: z.string().nullable(),
  kind: NoticeKind,
  state: NoticeState,
  /** The report's version with which it came. */
  version: Version,
  /** The advisory line of a correction, the reason of a hold or a kill. */
  text: z.string(),
  byName: z.string(),
  at: Instant,
});

/** One person of whom a notice asks its acknowledgement. */
export const Acknowledgement = z.object({
  noticeId: Id,
  reportId: Id,
  personId: PersonId,
  personName: z.string(),
  role: Role,
  /** What they had done with the report. */
  uses: z.array(UseKind),
  acknowledgedAt: Instant.nullable(),
});

/** That somebody had a report before their eyes, or took it further. */
export const Use = z.object({
  reportId: Id,
  personId: PersonId,
  personName: z.string(),
  role: Role,
  as: UseKind,
  /** The version that they had. */
  version: Version,
  at: Instant,
});

export type Notice = z.infer<typeof Notice>;
export type Acknowledgement = z.infer<typeof Acknowledgement>;
export type Use = z.infer<typeof Use>;
