import { z } from "zod";
import { stripBidiControls } from "../text/bidi.ts";
import type { FieldProblem } from "./field-problems.ts";

/** A refinement's message is a key of the catalogue; whoever answers a person puts it into their language. */
export const say = (problem: FieldProblem): string => problem;

/** Longest report body, in UTF-16 code units. */
export const BODY_LIMIT = 100_000;

// C0, DEL and C1: none of them belongs in a one-line field.
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const VISIBLE = /[^\s\p{Cf}\p{Cc}]/u;

/** Text that Postgres can store and every browser can show: no NUL, no lone surrogate. */
const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

function line(max: number) {
  return z
    .string()
    .refine((text) => !CONTROL.test(text), say("one_line"))
    .refine(storable, say("unicode"))
    .overwrite((text) => stripBidiControls(text).trim())
    .max(max);
}

const visible = <T extends z.ZodType<string>>(schema: T) =>
  schema.refine((text) => VISIBLE.test(text), say("empty"));

/** A UUID made by the caller; compared in lower case. */
export const Id = z.uuid().toLowerCase();
export const Headline = visible(line(400));
export const Slug = visible(line(80));
export const Dateline = line(200);
export const Advisory = line(400);
/** What changed and where, in a line that must be there. */
export const AdvisoryLine = visible(line(400));
export const SourceNote = z.string().max(4_000).refine(storable, say("unicode"));
export const Body = visible(z.string().max(BODY_LIMIT).refine(storable, say("unicode")));
export const Reason = visible(z.string().max(2_000).refine(storable, say("unicode")));
/** The words of a report that something is about. */
export const Passage = visible(z.string().max(2_000).refine(storable, say("unicode")));
/** What a place or a party is called. */
export const KnownName = visible(line(200));
/** From where something is known. */
export const KnownFrom = visible(line(400));
/** A region in words, no finer than a district. */
export const Area = line(200);
/** What a kept filter is called. */
export const ViewName = visible(line(80));
/** A filter as the parameters of an address. */
export const ViewQuery = line(2_000);
/** The name of a feed that reports are ingested from. */
export const Feed = visible(line(80));
/** A place on the map, in degrees of WGS 84. */
export const Point = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
/** How many people. */
export const Figure = z.int().min(0).max(100_000_000);
export const IntervalMinutes = z.int().min(5).max(1_440);
export const Note = z.string().max(2_000).refine(storable, say("unicode"));
/** 1 is most urgent, as in ninjs and NewsML-G2; 1–9. */
export const Urgency = z.int().min(1).max(9);
/** A version number as the person saw it; the first is 1. */
export const Version = z.int().min(1).max(2_147_483_647);
export const Seq = z.int().min(0);
export const Instant = z.iso.datetime({ offset: true });
export const WireSlug = z.string().regex(/^[a-z0-9-]{1,40}$/);
export const Language = z.enum(["ar", "en", "ku", "fa", "tr", "fr"]);
/** A moment that Postgres and every calendar can hold. */
export const DueAt = Instant.refine((text) => {
  const year = new Date(text).getUTCFullYear();
  return year >= 1 && year <= 9_999;
}, say("year"));
/** An account's id, as Better Auth makes it. */
export const PersonId = z.string().regex(/^[\w-]{1,64}$/);
export const Role = z.enum(["correspondent", "editor", "supervisor", "admin"]);

export type Role = z.infer<typeof Role>;
