import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../app/_reading/quoted.tsx";

const spanOf = (body: string, words: string) => {
  const start = body.indexOf(words);
  return { start, end: start + words.length };
};

describe("the words of a span", () => {
  test.each([
    ["المعتقلين لدى “قسد”.", "المعتقلين لدى “قسد", "المعتقلين لدى “قسد”"],
    ["قال إنه «آمن».", "قال إنه «آمن", "قال إنه «آمن»"],
    ["the group (SDF), it said", "the group (SDF", "the group (SDF)"],
  ])("a quotation that they open is closed where the text closes it: %s", (body, words, shown) => {
    expect(wordsOf(body, spanOf(body, words))).toBe(shown);
  });

  test.each([
    ["لدى “قسد” في البادية", "لدى “قسد”"],
    ["قال: “وصلت القافلة فجراً”", "وصلت القافلة فجراً"],
    ["تابعة لقوات سوريا الديمقراطية، “قسد”", "لقوات سوريا الديمقراطية"],
  ])("nothing is added where nothing is left open: %s", (body, words) => {
    expect(wordsOf(body, spanOf(body, words))).toBe(words);
  });

  test("any span of any text gives its own words, and at most one mark more", () => {
    const text = fc.array(fc.constantFrom("“", "”", "«", "»", "(", ")", "ق", "a", " "), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (marks, one, other) => {
        const body = marks.join("");
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const plain = body.slice(start, end).trim();
        const shown = wordsOf(body, { start, end });
        expect(shown === plain || /^[”»)]$/.test(shown.slice(plain.length).trim())).toBe(true);
      }),
    );
  });
});
