import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arKey } from "../../lib/text/ar-key.ts";
import { countRepeats, paragraphs } from "../../lib/text/paragraphs.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");
const LONG = "وتعتقل «قسد» مئات العناصر السابقين في تنظيم كان يسيطر على منطقة البادية";

test("the seed report has eleven paragraphs, and the four pasted twice name their first", () => {
  const marked = paragraphs(seed).map(({ number, repeats }) => [number, repeats]);
  expect(marked).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((number) => [number, undefined]),
    [7, 3],
    [8, 4],
    [9, 5],
    [10, 6],
    [11, undefined],
  ]);
  expect(countRepeats(seed)).toBe(4);
});

test("the seed report's paragraphs are its lines, unchanged", () => {
  expect(paragraphs(seed).map(({ text }) => text)).toEqual(seed.split("\n"));
});

test("a third copy names the first, not the second", () => {
  expect(paragraphs([LONG, LONG, LONG].join("\n")).map(({ repeats }) => repeats)).toEqual([undefined, 1, 1]);
});

test("a copy in another spelling, with other quotes and marks, is a repeat", () => {
  const copy = LONG.replace("«قسد»", "“قَسد”").replace("منطقة", "منطقه");
  expect(paragraphs(`${LONG}\n${copy}`)[1]?.repeats).toBe(1);
});

test("a change of one figure is no repeat", () => {
  expect(countRepeats(`${LONG} 4\n${LONG} 7`)).toBe(0);
});

test("39 letters that come again are not marked, 40 are", () => {
  const letters = (count: number) => "ب ".repeat(count).trim();
  expect(countRepeats(`${letters(39)}\n${letters(39)}`)).toBe(0);
  expect(countRepeats(`${letters(40)}\n${letters(40)}`)).toBe(1);
});

test("blank lines are not counted, whatever the line break", () => {
  const body = "\nأ\r\n\r\n  \nب\u2028ج\u2029د\re\n";
  expect(paragraphs(body).map(({ number, text }) => `${number}${text}`)).toEqual([
    "1أ",
    "2ب",
    "3ج",
    "4د",
    "5e",
  ]);
});

test("in any body a mark names an earlier new paragraph with the same key, and no letter is lost", () => {
  const body = fc.array(fc.oneof(anyText, fc.constantFrom(LONG, `${LONG}.`)), { maxLength: 12 });
  fc.assert(
    fc.property(body, (lines) => {
      const found = paragraphs(lines.join("\n"));
      expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
      for (const { text, number, repeats } of found) {
        if (repeats === undefined) continue;
        const first = found[repeats - 1];
        expect(repeats).toBeLessThan(number);
        expect(first?.repeats).toBeUndefined();
        expect(arKey(first?.text ?? "")).toBe(arKey(text));
      }
      const squeeze = (text: string) => text.replace(/\s/g, "");
      expect(squeeze(found.map(({ text }) => text).join(""))).toBe(squeeze(lines.join("")));
    }),
  );
});
