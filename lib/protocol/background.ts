import { z } from "zod";
import { Id, Instant, WireSlug } from "./fields.ts";
import { Report } from "./rows.ts";

/** How many reports that may be the same story are told of one. */
export const STORIES_MOST = 5;

/** As much of another report as a line that leads to it shows. */
const OtherReport = Report.pick({
  id: true,
  filedSeq: true,
  filedAt: true,
  state: true,
  language: true,
  headline: true,
  slug: true,
});

/** A paragraph that stood in reports before this one: the first of them, and how many there were. */
const BackgroundParagraph = z.object({
  /** Of this report, from 1. */
  number: z.int().min(1),
  first: OtherReport,
  count: z.int().min(1),
});

/** Another report whose text is so much like this one, 0–1, that both may belong to one story. */
const LikelyStory = z.object({
  report: OtherReport,
  score: z.number().min(0).max(1),
  kind: z.literal("story"),
});

/** What of a report had been on its wire before, as far as the reader may see that. */
export const ReportBackground = z.object({
  /** From when on the wire was looked through. */
  since: Instant,
  paragraphs: z.array(BackgroundParagraph),
  /** The likeliest first; the desk's alone. */
  stories: z.array(LikelyStory).max(STORIES_MOST),
});

export const BackgroundQuery = z.strictObject({ wire: WireSlug.optional(), id: Id });

export type OtherReport = z.infer<typeof OtherReport>;
export type ReportBackground = z.infer<typeof ReportBackground>;
