import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAttributions } from "../../lib/text/attributions.ts";
import { readClaims } from "../../lib/text/claims.ts";
import { findHedges } from "../../lib/text/hedges.ts";
import { sentences } from "../../lib/text/sentences.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");

function claimsOf(body: string) {
  const list = sentences(body);
  return readClaims(body, list, findAttributions(body, list), findHedges(body));
}

const unattributed = (body: string) =>
  claimsOf(body)
    .filter(({ isUnattributed }) => isUnattributed)
    .map(({ start, end }) => body.slice(start, end));

test("the seed report: each sentence with who says it and how surely", () => {
  const claims = claimsOf(seed);
  expect(claims.map(({ attributions }) => attributions.length)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 2]);
  expect(claims.map(({ hedges }) => hedges.length)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(claims[1]?.isUnattributed).toBe(false);
});

test("an event that nobody is named for is unattributed; one with a name is not", () => {
  const told = "قُتل شخصان في انفجار لغم قرب البلدة.";
  expect(unattributed(`${told}\nوقُتل ثالث في قصف، بحسب مصدر طبي.`)).toEqual([told]);
});

test("«تقارير» and «يُقال» name nobody", () => {
  const told = "وأفادت تقارير بمقتل شخصين في قصف.";
  expect(unattributed(told)).toEqual([told]);
});

test("a quotation that runs on names its speaker for every sentence in it", () => {
  const body = "قال الشاهد: «سمعنا الانفجار. ثم قُتل الحارس في القصف».";
  expect(unattributed(body)).toEqual([]);
  expect(claimsOf(body).map(({ attributions }) => attributions.length)).toEqual([1, 1]);
});

test.each([
  ["a headline", "مقتل شخصين بانفجار لغم\nقال مصدر طبي إن شخصين قُتلا."],
  ["a question", "من أطلق النار في الهجوم؟"],
  ["a gloss", "يُذكر أن البلدة تعرضت لقصف عنيف قبل عام."],
  ["no event", "الطقس بارد في الجبال هذا الأسبوع."],
])("%s is not unattributed", (_, body) => {
  expect(unattributed(body)).toEqual([]);
});

test("in any text claims are its sentences, and their marks meet them", () => {
  const words = fc.constantFrom("قال ", "مصدر ", "قُتل ", "قصف ", "«", "»", ". ", "\n", "ربما ");
  const text = fc.array(fc.oneof(words, anyText), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (body) => {
      const claims = claimsOf(body);
      expect(claims.map(({ start, end }) => [start, end])).toEqual(
        sentences(body).map(({ start, end }) => [start, end]),
      );
      for (const { start, end, attributions, hedges } of claims) {
        for (const { reach } of attributions) expect(reach.start < end && reach.end > start).toBe(true);
        for (const hedge of hedges) expect(hedge.start < end && hedge.end > start).toBe(true);
      }
    }),
  );
});
