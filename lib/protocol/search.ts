import { z } from "zod";
import { Id, Instant, say, WireSlug } from "./fields.ts";
import { Report, ReportState } from "./rows.ts";

/** How many reports a search finds at the most; what is more is older or worse. */
export const FOUND_MOST = 500;

const Moment = z.iso.datetime({ offset: true });

/** Every word of `q` must be there in any form, "words in quotes" in that order, -words not. */
export const SearchQuery = z.strictObject({
  wire: WireSlug.optional(),
  q: z
    .string()
    .max(200)
    .refine((text) => text.isWellFormed(), say("unicode"))
    .refine((text) => text.trim() !== "", say("empty")),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  offset: z.coerce.number().int().min(0).max(FOUND_MOST).default(0),
  /** Filed at this time or later, and before that one. */
  from: Moment.optional(),
  to: Moment.optional(),
  state: ReportState.exclude(["killed"]).optional(),
  story: Id.optional(),
  /** The one part of a report in which the words are looked for. */
  in: z.enum(["headline", "slug", "dateline"]).optional(),
});

const place = z.int().min(0);

/** A word that was found, by its UTF-16 places in the text as it is written. */
export const Mark = z.object({
  field: z.enum(["headline", "slug", "dateline", "body"]),
  start: place,
  end: place,
});

export const SearchHit = z.object({
  /** A long body is cut to its beginning. */
  report: Report,
  /** The first of them, in order. */
  marks: z.array(Mark),
  /** The piece of the body where the marks stand closest together, and its place in the whole body. */
  snippet: z.object({ text: z.string(), start: place, end: place }),
  /** Higher is better. */
  score: z.number(),
});

/** What was found, the best first. */
export const SearchAnswer = z.object({
  wire: WireSlug,
  hits: z.array(SearchHit),
  total: z.int().min(0),
  /** Whether there are more than `total`. */
  more: z.boolean(),
  /** Whether nothing was found as it was spelled, and these are spelled nearly so. */
  approximate: z.boolean(),
  /** As of when. */
  at: Instant,
});

export type SearchQuery = z.infer<typeof SearchQuery>;
export type SearchHit = z.infer<typeof SearchHit>;
export type SearchAnswer = z.infer<typeof SearchAnswer>;
export type Mark = z.infer<typeof Mark>;
