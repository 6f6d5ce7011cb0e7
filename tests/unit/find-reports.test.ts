import { expect, test } from "vitest";
import { findReports } from "../../app/_verify/find-reports.ts";
import { build, report } from "./arbitraries.ts";

const row = (filedSeq: number, headline: string, slug: string | null = null) =>
  build(report, { filedSeq, headline, slug });
const REPORTS = [
  row(412, "قصف على مدرسة السيدة زينب", "SYRIA/SCHOOL"),
  row(411, "Gas line explodes east of Homs"),
  row(12, "انفجار خط الغاز شرق حمص", "SYRIA/GAS"),
];
const seqs = (query: string, most = 10) => findReports(REPORTS, query, most).map(({ filedSeq }) => filedSeq);

test("every word of the query is in the headline or the slug, in any spelling and order", () => {
  expect(seqs("السيده مدرسه")).toEqual([412]);
  expect(seqs("gas")).toEqual([411, 12]);
  expect(seqs("الغاز حمص")).toEqual([12]);
  expect(seqs("syria gas")).toEqual([12]);
  expect(seqs("زلزال")).toEqual([]);
});

test("a wire number finds its report, as it is shown and in either script", () => {
  expect(seqs("412")).toEqual([412]);
  expect(seqs("#12")).toEqual([12]);
  expect(seqs("٤١١")).toEqual([411]);
});

test("an empty query finds the first ones, in their order, and never more than asked for", () => {
  expect(seqs("", 2)).toEqual([412, 411]);
  expect(seqs(" ", 2)).toEqual([412, 411]);
});
