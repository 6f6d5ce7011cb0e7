import { describe, expect, test } from "vitest";
import type { Span } from "../../lib/text/reading.ts";
import { EVEN_1 } from "../bench/text/gold/even-1.ts";
import { EVEN_2 } from "../bench/text/gold/even-2.ts";
import { FRESH_1 } from "../bench/text/gold/fresh-1.ts";
import { FRESH_2 } from "../bench/text/gold/fresh-2.ts";
import { goldSet, resolve } from "../bench/text/gold/load.ts";
import { ODD_1 } from "../bench/text/gold/odd-1.ts";
import { ODD_2 } from "../bench/text/gold/odd-2.ts";
import { spanOf } from "../bench/text/gold/span-of.ts";
import type { Labelled } from "../bench/text/gold/types.ts";

const gold = goldSet();
/** The end of another word, or prefixes. */
const BEFORE = /(?:^|[^\p{L}\p{M}])[وفبلكس]{0,2}(?:ال)?$/u;
const MARKS = ["places", "attributions", "hedges", "times", "figures", "actors", "incidents"] as const;

function buildLabelled(overrides: Partial<Labelled>): Labelled {
  const body = "قال مصدر أمني إن ثلاثة أشخاص قُتلوا في الرقة وقال آخر غير ذلك";
  return { number: 2, hand: "agency", about: "SY", filedAt: "2026-03-14 18:30", body, ...overrides };
}

describe("the gold set", () => {
  test("every quote is found, and there are at least 80 reports with numbers of their own", () => {
    expect(gold.length).toBeGreaterThanOrEqual(80);
    expect(new Set(gold.map(({ number }) => number)).size).toBe(gold.length);
  });

  test("each half stands in files of its own", () => {
    const numbersOf = (reports: readonly { number: number }[]) => reports.map(({ number }) => number);
    const numbersIn = (half: string) => numbersOf(gold.filter((each) => each.half === half));
    expect(numbersIn("dev")).toEqual(numbersOf([...EVEN_1, ...EVEN_2]));
    expect(numbersIn("held-out")).toEqual(numbersOf([...ODD_1, ...ODD_2]));
    expect(numbersIn("fresh")).toEqual(numbersOf([...FRESH_1, ...FRESH_2]));
  });

  test.each(["dev", "held-out", "fresh"])(
    "at least two fifths of the %s half are about Syria, the rest about both others",
    (half) => {
      const reports = gold.filter((each) => each.half === half);
      const share = (about: string) => reports.filter((each) => each.about === about).length / reports.length;
      expect(share("SY")).toBeGreaterThanOrEqual(0.4);
      expect(share("IQ")).toBeGreaterThanOrEqual(0.2);
      expect(share("LB")).toBeGreaterThanOrEqual(0.2);
    },
  );

  test("reports are of 40 to 200 words, in every hand", () => {
    for (const { report } of gold) {
      const words = report.body.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(40);
      expect(words).toBeLessThanOrEqual(200);
    }
    expect(new Set(gold.map(({ hand }) => hand)).size).toBe(8);
  });

  test("a mark begins at a word, or behind its prefix, and ends at the end of one", () => {
    for (const { number, report, ...marks } of gold) {
      const parts = marks.attributions.flatMap(({ cue, source }) => (source ? [cue, source] : [cue]));
      const all: Span[] = MARKS.flatMap((kind): Span[] => marks[kind]);
      for (const { start, end } of [...all, ...parts]) {
        const words = `#${number} ${report.body.slice(start - 3, start)}⟦${report.body.slice(start, end)}⟧`;
        expect(report.body.slice(end), words).not.toMatch(/^[\p{L}\p{M}]/u);
        if (report.body[start] !== ":") expect(report.body.slice(0, start), words).toMatch(BEFORE);
      }
    }
  });

  test("what is said stands near who says it", () => {
    for (const { number, attributions } of gold)
      for (const { start, end } of attributions) expect(end - start, `#${number}`).toBeLessThanOrEqual(90);
  });

  test("no words are marked twice by the same kind, nor both as a mark and as optional", () => {
    for (const { number, optional, ...marks } of gold) {
      for (const kind of Object.keys(optional) as (keyof typeof optional)[]) {
        const all = [...marks[kind], ...optional[kind]].map(({ start, end }) => `${start}-${end}`);
        expect(new Set(all).size, `#${number} ${kind}`).toBe(all.length);
      }
    }
  });
});

describe("the loader", () => {
  test("a quote is found at its occurrence", () => {
    expect(spanOf("قال", "قال هذا وقال ذاك")).toEqual({ start: 0, end: 3 });
    expect(spanOf("قال#2", "قال هذا وقال ذاك")).toEqual({ start: 9, end: 12 });
  });

  test.each<Partial<Labelled>>([
    { places: [["حلب", "حلب SY-HL"]] },
    { attributions: [["قال#3", null, "says"]] },
    { optional: { hedges: ["ربما"] } },
  ])("a quote that is not there fails: %j", (overrides) => {
    expect(() => resolve(buildLabelled(overrides))).toThrow("is not in");
  });

  test.each<Partial<Labelled>>([
    { places: [["الرقة", "Raqqa"]] },
    { figures: [["ثلاثة أشخاص", "killed", "three"]] },
    { actors: [["مصدر أمني", "مصدر"]] },
    { incidents: [["war", null, "قُتلوا"]] },
    { incidents: [["armed-clash", "الرقة", "قُتلوا"]] },
    { times: [["ثلاثة", "yesterday"]] },
  ])("a label that says nothing fails: %j", (overrides) => {
    expect(() => resolve(buildLabelled(overrides))).toThrow();
  });

  test("an attribution reaches over its cue and its source", () => {
    const [mark] = resolve(buildLabelled({ attributions: [["قال", "مصدر أمني", "says"]] })).attributions;
    expect(mark).toMatchObject({ start: 0, end: 13, source: { start: 4, end: 13 }, isHidden: false });
  });

  test.each([
    ["5", { low: null, best: 5, high: null }],
    ["5+", { low: 5, best: null, high: null }],
    ["-5", { low: null, best: null, high: 5 }],
    ["5-8", { low: 5, best: null, high: 8 }],
  ])("a figure of %s", (label, figure) => {
    const [mark] = resolve(buildLabelled({ figures: [["ثلاثة أشخاص", "killed", label]] })).figures;
    expect(mark?.figure).toEqual({ kind: "killed", ...figure });
  });

  test.each([
    ["2026-03-13", "2026-03-12T21:00Z", "2026-03-13T21:00Z"],
    ["2026-02", "2026-01-31T21:00Z", "2026-02-28T21:00Z"],
    ["2026-03-13 20:30", "2026-03-13T17:30Z", "2026-03-13T17:31Z"],
    ["2026-03-13 20:00/2026-03-14 05:00", "2026-03-13T17:00Z", "2026-03-14T02:00Z"],
  ])("a time of %s in Damascus", (label, from, to) => {
    const [mark] = resolve(buildLabelled({ times: [["ثلاثة", label]] })).times;
    expect(mark?.span).toEqual({ from: Date.parse(from), to: Date.parse(to) });
  });

  test("Beirut is an hour nearer to UTC in winter", () => {
    const filed = (filedAt: string) => resolve(buildLabelled({ about: "LB", filedAt })).report.filedAt;
    expect(filed("2026-01-10 12:00")).toBe(Date.parse("2026-01-10T10:00Z"));
    expect(filed("2026-07-10 12:00")).toBe(Date.parse("2026-07-10T09:00Z"));
  });
});
