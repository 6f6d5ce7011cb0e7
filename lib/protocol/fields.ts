import { z } from "zod";
import { stripBidiControls } from "../text/bidi.ts";

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
    .refine((text) => !CONTROL.test(text), "must be one line without control characters")
    .refine(storable, "must be well-formed Unicode")
    .overwrite((text) => stripBidiControls(text).trim())
    .refine((text) => text.length <= max, `must be at most ${max} characters`);
}

const visible = <T extends z.ZodType<string>>(schema: T) =>
  schema.refine((text) => VISIBLE.test(text), "must not be empty");

/** A UUID made by the caller; compared in lower case. */
export const Id = z.uuid().toLowerCase();
export const Headline = visible(line(400));
export const Slug = visible(line(80));
export const Dateline = line(200);
export const Advisory = line(400);
export const SourceNote = z.string().max(4_000).refine(storable, "must be well-formed Unicode");
export const Body = visible(z.string().max(BODY_LIMIT).refine(storable, "must be well-formed Unicode"));
export const Reason = visible(z.string().max(2_000).refine(storable, "must be well-formed Unicode"));
export const Note = z.string().max(2_000).refine(storable, "must be well-formed Unicode");
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
}, "must be in the years 1 to 9999");
/** An account's id, as Better Auth makes it. */
export const PersonId = z.string().regex(/^[\w-]{1,64}$/);
