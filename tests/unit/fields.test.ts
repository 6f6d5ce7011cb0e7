import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import {
  Advisory,
  BODY_LIMIT,
  Body,
  Dateline,
  Headline,
  Id,
  Instant,
  Note,
  Reason,
  Slug,
  SourceNote,
  Urgency,
  Version,
  WireSlug,
} from "../../lib/protocol/fields.ts";
import { stripBidiControls } from "../../lib/text/bidi.ts";
import { anyText } from "./arbitraries.ts";

const LINES = { Headline, Slug, Dateline, Advisory };
const TEXTS = { Body, Reason, Note, SourceNote };
const LIMITS: [string, z.ZodType<string>, number][] = [
  ["Headline", Headline, 400],
  ["Slug", Slug, 80],
  ["Dateline", Dateline, 200],
  ["Advisory", Advisory, 400],
  ["Body", Body, BODY_LIMIT],
  ["Reason", Reason, 2_000],
  ["Note", Note, 2_000],
  ["SourceNote", SourceNote, 4_000],
];

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const entries = <Schemas extends object>(schemas: Schemas) => Object.entries(schemas);

test.each(LIMITS)("%s takes its limit and not one more", (_name, schema, most) => {
  expect(takes(schema, "ب".repeat(most))).toBe(true);
  expect(takes(schema, "ب".repeat(most + 1))).toBe(false);
});

test("the body limit is 100,000", () => {
  expect(BODY_LIMIT).toBe(100_000);
});

test.each(entries({ ...LINES, ...TEXTS }))(
  "%s refuses NUL, lone surrogates and what is no text",
  (_name, schema) => {
    for (const bad of ["نص\u0000", "نص\ud800", "\udc00نص", "\udc00\ud800", 1, null, ["نص"], { text: "نص" }])
      expect(takes(schema, bad)).toBe(false);
    expect(takes(schema, "نص 🙂")).toBe(true);
  },
);

test.each(entries(LINES))("%s is one line without control characters", (_name, schema) => {
  const controls = [..."\u0001\t\n\u000b\r\u001f\u007f\u0085\u009f\u2028\u2029"];
  for (const control of controls) expect(takes(schema, `أ${control}ب`)).toBe(false);
});

test.each(entries(LINES))("%s loses bidi controls and outer blanks, and nothing else", (_name, schema) => {
  const bidi = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
  expect(schema.parse(` ${bidi}SDF: ${bidi}عاجل\u200c${bidi} `)).toBe("SDF: عاجل\u200c");
  // Measured after stripping: what is not kept does not count.
  expect(takes(schema, "ب".repeat(80) + "\u202e".repeat(500))).toBe(true);
});

test.each([
  ["Headline", Headline],
  ["Slug", Slug],
  ["Body", Body],
  ["Reason", Reason],
])("%s refuses what nobody can see", (_name, schema) => {
  for (const blank of ["", " ", "\u00a0", "\u200b\u200d", "\u202e\u2066", "\ufeff"]) {
    expect(takes(schema, blank)).toBe(false);
  }
});

test("a body keeps its line breaks, blanks and bidi marks as they came", () => {
  const body = "  الأول\r\n\n\u200fالثاني \t\n";
  expect(Body.parse(body)).toBe(body);
});

test("a line that was taken is taken again unchanged, and holds nothing that it may not", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...Object.values(LINES)), (text, schema) => {
      const result = schema.safeParse(text);
      if (!result.success) return;
      expect(schema.parse(result.data)).toBe(result.data);
      expect(result.data).toBe(stripBidiControls(text).trim());
      expect(result.data.isWellFormed()).toBe(true);
      expect(result.data).not.toMatch(/\p{Cc}|\u2028|\u2029/u);
    }),
    { numRuns: 2_000 },
  );
});

test("an id is any UUID and is compared in lower case", () => {
  const id = "0198b000-0000-7000-8000-00000000abcd";
  expect(Id.parse(id.toUpperCase())).toBe(id);
  for (const bad of ["", "1", id.slice(1), `${id}0`, ` ${id}`, id.replaceAll("-", ""), `{${id}}`])
    expect(takes(Id, bad)).toBe(false);
});

test("urgency is a whole number from 1 to 9, a version from 1 to what a column holds", () => {
  expect([0, 1, 9, 10, 1.5, "4", null].filter((value) => takes(Urgency, value))).toEqual([1, 9]);
  expect([0, 1, 2_147_483_647, 2_147_483_648, -1].filter((value) => takes(Version, value))).toEqual([
    1, 2_147_483_647,
  ]);
});

test("an instant says its offset", () => {
  const good = ["2026-02-03T04:05:06Z", "2026-02-03T04:05:06.123Z", "2026-02-03T04:05:06+03:00"];
  for (const text of good) expect(takes(Instant, text)).toBe(true);
  const bad = ["2026-02-03", "2026-02-03T04:05:06", "2026-02-30T04:05:06Z", "03/02/2026", "", 0];
  for (const text of bad) expect(takes(Instant, text)).toBe(false);
});

test("a wire's slug is safe in an address", () => {
  expect(
    ["syria", "iraq-2", "", "Syria", "سوريا", "a b", "a/b", "a".repeat(41)].filter((s) => takes(WireSlug, s)),
  ).toEqual(["syria", "iraq-2"]);
});
