import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphs } from "../../lib/text/paragraphs.ts";
import { paragraphSpans, segments } from "../../lib/text/segments.ts";

const spanArbitrary = fc.record({
  start: fc.integer({ min: -5, max: 60 }),
  end: fc.integer({ min: -5, max: 60 }),
});
const textArbitrary = fc.string({ unit: "binary", minLength: 1, maxLength: 50 });

test("marks that overlap, nest, touch or reach outside: the segments put together are the text, whatever they are", () => {
  fc.assert(
    fc.property(textArbitrary, fc.array(spanArbitrary, { maxLength: 12 }), (text, marks) => {
      const cut = segments({ start: 0, end: text.length }, marks);
      expect(cut.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      expect(cut.every(({ start, end }) => start < end)).toBe(true);
    }),
  );
});

test("each segment has the marks that lie over all of it, and no other, the widest first", () => {
  fc.assert(
    fc.property(textArbitrary, fc.array(spanArbitrary, { maxLength: 12 }), (text, marks) => {
      for (const segment of segments({ start: 0, end: text.length }, marks)) {
        const over = marks.filter(({ start, end }) => start <= segment.start && end >= segment.end);
        expect(new Set(segment.marks)).toEqual(new Set(over));
        const widths = segment.marks.map(({ start, end }) => end - start);
        expect(widths).toEqual([...widths].sort((one, other) => other - one));
      }
    }),
  );
});

test("a source inside the words that attribute to it splits them in three", () => {
  const outer = { start: 2, end: 12 };
  const inner = { start: 5, end: 8 };
  expect(segments({ start: 0, end: 15 }, [inner, outer])).toEqual([
    { start: 0, end: 2, marks: [] },
    { start: 2, end: 5, marks: [outer] },
    { start: 5, end: 8, marks: [outer, inner] },
    { start: 8, end: 12, marks: [outer] },
    { start: 12, end: 15, marks: [] },
  ]);
});

test("twenty thousand marks are cut in less than a second of processor time", () => {
  const marks = Array.from({ length: 20_000 }, (_, at) => ({ start: at * 5, end: at * 5 + 7 }));
  const before = process.cpuUsage();
  expect(segments({ start: 0, end: 100_000 }, marks).length).toBeGreaterThan(20_000);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
});

test("a paragraph's place holds its words under its number, whatever breaks the lines", () => {
  const line = fc.constantFrom("\n", "\r\n", "\r", "\u2028", "\u2029", " ", "a", "ب", "\t");
  fc.assert(
    fc.property(
      fc.array(line).map((parts) => parts.join("")),
      (body) => {
        const found = paragraphSpans(body).map(({ start, end }) => body.slice(start, end));
        expect(found).toEqual(paragraphs(body).map(({ text }) => text));
      },
    ),
  );
});
