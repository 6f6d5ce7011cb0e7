import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { arKey } from "../../lib/text/ar-key.ts";
import { HEDGE_PHRASES } from "../../lib/text/hedge-words.ts";

/** The lists of a file, read from its source: as sets they no longer show what stands twice. */
function listsIn(path: string, list: RegExp, between: RegExp): string[][] {
  const source = readFileSync(new URL(`../../lib/${path}`, import.meta.url), "utf8");
  return [...source.matchAll(list)].map(([, words]) => (words ?? "").trim().split(between));
}

const ARABIC_WORDS =
  /[`"](\s*(?:[\p{Script=Arabic}\p{Script=Inherited}]+\s+){3,}[\p{Script=Arabic}\p{Script=Inherited}]+\s*)[`"]/gu;

const twiceIn = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

describe("a word list that is looked up by keys has each as its key, and none twice", () => {
  test.each([
    ["text/source-words.ts", /words\([`"]([^`"]+)[`"]\)/g],
    ["text/source-line-words.ts", /"([^"]{30,})"\s*\.split/g],
    ["text/figure-happening.ts", ARABIC_WORDS],
  ])("%s", (path, list) => {
    const lists = listsIn(path, list, /\s+/);
    expect(lists.length).toBeGreaterThan(0);
    for (const words of lists) {
      expect(words.filter((word) => word !== arKey(word))).toEqual([]);
      expect(twiceIn(words)).toEqual([]);
    }
  });

  test.each(Object.entries(HEDGE_PHRASES))("the hedges of %s", (_kind, phrases) => {
    const lines = phrases.trim().split(/\n\s*/);
    expect(twiceIn(lines)).toEqual([]);
    for (const step of lines.flatMap((line) => line.split(" "))) {
      const words = step.split("|").map((word) => word.replace(/\?$/, ""));
      expect(words.filter((word) => !/^[>!…]$/.test(word) && word !== arKey(word))).toEqual([]);
      expect(twiceIn(words)).toEqual([]);
    }
  });
});

describe("a word list that is written as words has no two of one key", () => {
  test.each([
    ["geo/place-needs.ts", /[`"]([^`"]+،[^`"]+)[`"]/g, /\s*،\s*/],
    ["geo/place-cues.ts", ARABIC_WORDS, /\s+/],
  ])("%s", (path, list, between) => {
    const lists = listsIn(path, list, between);
    expect(lists.length).toBeGreaterThan(0);
    for (const words of lists) expect(twiceIn(words.map(arKey))).toEqual([]);
  });
});
