import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { AppError, ERRORS, type ErrorCode } from "../../lib/protocol/errors.ts";

const CATALOGUE = Object.entries(ERRORS);

test.each(CATALOGUE)(
  "%s has a noun, a status of 4xx or 5xx and a sentence in both languages",
  (code, entry) => {
    expect(code).toMatch(/^[a-z]+\.[a-z_]+$/);
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(entry.status).toBeLessThan(600);
    expect(entry.en).toMatch(/^[A-Z][^\p{Script=Arabic}]+\.$/u);
    expect(entry.ar).toMatch(/^\p{Script=Arabic}.*\.$/u);
  },
);

test("every code stands in one file of the catalogue", async () => {
  const folder = new URL("../../lib/protocol/errors/", import.meta.url);
  const files: object[] = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href)),
  );
  const codes = files.flatMap((file) => Object.values(file).flatMap((failures) => Object.keys(failures)));
  expect(codes.toSorted()).toEqual(Object.keys(ERRORS).toSorted());
});

test("every noun.not_found is 404, every conflict of a row 409, and only the newsroom itself 5xx", () => {
  for (const [code, { status }] of CATALOGUE) {
    if (code.endsWith(".not_found")) expect(status, code).toBe(404);
    if (/\.(exists|stale|published|blocked|closed|linked|acknowledged|resolved|reused)$/.test(code))
      expect(status, code).toBe(409);
    expect(status >= 500, code).toBe(code.startsWith("newsroom."));
  }
});

test("no two failures say the same to a person", () => {
  for (const language of ["en", "ar"] as const) {
    const sentences = CATALOGUE.map(([, entry]) => entry[language]);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});

test("a failure carries its code, its sentence and its details", () => {
  const failure = new AppError("report.stale" satisfies ErrorCode, { version: 2 });
  expect(failure).toBeInstanceOf(Error);
  expect(failure).toMatchObject({
    name: "AppError",
    code: "report.stale",
    message: "report.stale",
    details: { version: 2 },
  });
});
