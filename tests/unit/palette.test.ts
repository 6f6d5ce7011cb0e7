import { FileText } from "lucide-react";
import { expect, test } from "vitest";
import type { Entry } from "../../app/_palette/entry.ts";
import { findHeld } from "../../app/_palette/find-held.ts";
import { prepareEntries } from "../../app/_palette/rank-entries.ts";
import { currentOffers, offer } from "../../app/_palette/registry.ts";
import { prepareWords } from "../../lib/domain/report-stems.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { arabicNews, randomFrom } from "../bench/support/arabic-news.ts";

const entry = (words: string, group: Entry["group"] = "pages", hint?: string): Entry => ({
  id: words,
  group,
  icon: FileText,
  words,
  hint,
  act: () => {},
});

const held = (filedSeq: number, headline: string, slug: string | null = null) =>
  ({ id: `${filedSeq}`, filedSeq, headline, slug, dateline: null }) as Report;

test("a line is found by the beginning of any of its words, in any form, those that begin with it first", () => {
  const find = prepareEntries([
    entry("تعليق التقرير"),
    entry("نشر التقرير"),
    entry("التقارير"),
    entry("Dark", "device", "Appearance"),
  ]);
  const words = (typed: string) => find(typed).map((one) => one.words);
  expect(words("تقرير")).toEqual(["التقارير", "تعليق التقرير", "نشر التقرير"]);
  expect(words("نش")).toEqual(["نشر التقرير"]);
  expect(words("تقرير تعل")).toEqual(["تعليق التقرير"]);
  expect(words("appear d")).toEqual(["Dark"]);
  expect(words("")).toEqual([]);
  expect(words("قطار")).toEqual([]);
});

test("a report is found by words in any form, by its slug and by its number however that is written", () => {
  const order = [
    held(18_204, "سقوط القذائف على سجن حلب", "ALEPPO/PRISON"),
    held(17_000, "خبر عن 18204 نازحاً"),
  ];
  const seqs = (typed: string) => findHeld(order, typed).map(({ filedSeq }) => filedSeq);
  expect(seqs("قذائف حلب")).toEqual([18_204]);
  expect(seqs("aleppo")).toEqual([18_204]);
  expect(seqs("#18204")).toEqual([18_204]);
  expect(seqs("#18,204")).toEqual([18_204]);
  expect(seqs("١٨٢٠٤")).toEqual([18_204, 17_000]);
  expect(seqs("#5")).toEqual([]);
  expect(seqs(" ")).toEqual([]);
});

test("a letter costs no more than 10 ms among 10,000 reports that are prepared", () => {
  const { words } = arabicNews(0, 0);
  const next = randomFrom(3);
  const several = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(" ");
  const order = Array.from({ length: 10_000 }, (_, at) => ({
    ...held(10_000 - at, several(8), several(1)),
    dateline: several(1),
  }));
  for (const report of order) prepareWords(report);
  const times = ["س", "سج", "سجن", "سجن ح", "كلمةلاوجودلها", "قصف مدفعي"].flatMap((typed) => {
    findHeld(order, typed);
    return Array.from({ length: 5 }, () => {
      const started = performance.now();
      findHeld(order, typed);
      return performance.now() - started;
    });
  });
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(10);
});

test("what a screen can do is offered while it can, and of two with one name the later", () => {
  const done: string[] = [];
  const one = offer(() => [{ id: "publish", act: () => done.push("one") }]);
  const other = offer(() => [{ id: "publish", act: () => done.push("other") }]);
  for (const { act } of currentOffers()) act();
  other();
  for (const { act } of currentOffers()) act();
  one();
  expect([done, currentOffers()]).toEqual([["other", "one"], []]);
});
