import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Around, carrier } from "../../lib/text/carrier.ts";
import type { Span } from "../../lib/text/reading.ts";

const RAID = "داهمت قوة أمنية منزلاً في الشحيل ليل أمس. وقُتل ثلاثة أشخاص.";
const ROAD = "وفي سياق آخر، قُطع الطريق بين الرقة ودير الزور لساعات بعد احتجاج.";
const MARKET = "وعاد السوق إلى العمل ظهر اليوم، بحسب شهود.";

/** The words at their place in the text. */
function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

/** Where they stand in the later text, as words; null when they are not carried. */
function carried(before: string, after: string, words: string | Span, around: Around = "sentence") {
  const now = carrier(before, after)(typeof words === "string" ? at(before, words) : words, around);
  return now && { ...now, words: after.slice(now.start, now.end) };
}

describe("words are found again", () => {
  test("in a paragraph that stands as it was, whatever changed before and after it", () => {
    const after = `عنوان جديد لما يلي\n${RAID}\n${MARKET} وأُغلق بعد ساعة.`;
    expect(carried(`${RAID}\n${MARKET}`, after, "الشحيل", "paragraph")).toEqual({
      ...at(after, "الشحيل"),
      words: "الشحيل",
    });
  });

  test("in one that moved", () => {
    const after = [MARKET, ROAD, RAID].join("\r\n");
    expect(carried([RAID, ROAD, MARKET].join("\n"), after, "ثلاثة", "paragraph")?.start).toBe(
      after.indexOf("ثلاثة"),
    );
  });

  test("in a sentence that stands as it was in a paragraph that changed; not for who needs the paragraph", () => {
    const after = RAID.replace("ثلاثة", "خمسة");
    expect(carried(RAID, after, "الشحيل")?.words).toBe("الشحيل");
    expect(carried(RAID, after, "الشحيل", "paragraph")).toBeNull();
  });

  test("in the copy that is left of a paragraph that was pasted twice", () => {
    const after = [ROAD, RAID].join("\n");
    expect(carried([RAID, ROAD, RAID].join("\n"), after, "الشحيل")?.start).toBe(after.indexOf("الشحيل"));
    const twice = [RAID, ROAD, RAID].join("\n");
    expect(carried(after, twice, "الشحيل")?.start).toBe(twice.indexOf("الشحيل"));
  });

  test("in short lines that come several times, where they stand before or after all that changed", () => {
    const before = ["الرقة", "القتلى: ثلاثة", "الحسكة", "القتلى: ثلاثة"].join("\n");
    const after = ["الرقة", "القتلى: ثلاثة", MARKET, "القتلى: ثلاثة"].join("\n");
    const [first, last] = [before.indexOf("ثلاثة"), before.lastIndexOf("ثلاثة")];
    const find = (start: number) => carried(before, after, { start, end: start + 5 })?.start;
    expect([find(first), find(last)]).toEqual([after.indexOf("ثلاثة"), after.lastIndexOf("ثلاثة")]);
  });
});

describe("words are new", () => {
  test.each([
    ["another figure", RAID, RAID.replace("ثلاثة", "خمسة"), "قُتل"],
    ["a figure that became another", RAID, RAID.replace("ثلاثة", "خمسة"), "ثلاثة"],
    ["a hedge before them", RAID, RAID.replace("وقُتل", "ويُعتقد أنه قُتل"), "ثلاثة"],
    ["other vowel signs", RAID, RAID.replace("قُتل", "قتل"), "ثلاثة"],
    ["a sentence that is gone", `${RAID}\n${MARKET}`, RAID, "شهود"],
    ["a sentence that comes twice now", RAID, `${RAID} ${MARKET} وقُتل ثلاثة أشخاص.`, "ثلاثة"],
  ])("with %s", (_what, before, after, words) => {
    expect(carried(before, after, words)).toBeNull();
  });

  test("in short lines that come several times and may be any of them", () => {
    const before = ["أولاً", "القتلى: ثلاثة", "ثانياً", "القتلى: ثلاثة", "ثالثاً"].join("\n");
    const after = ["رابعاً", "القتلى: ثلاثة", "خامساً", "القتلى: ثلاثة", "سادساً"].join("\n");
    expect(carried(before, after, "القتلى")).toBeNull();
  });

  test("where the sentence stands in a paragraph that was there before", () => {
    const sentence = "قُتل ثلاثة أشخاص في القصف.";
    const pasted = `${sentence} وأصيب سبعة آخرون بجروح متفاوتة.`;
    const other = `${sentence} ولم تعلّق أي جهة.`;
    const before = [pasted.replace("قُتل", "قتل"), other, pasted].join("\n");
    const start = before.indexOf(other);
    expect(carried(before, `${ROAD}\n${pasted}`, { start, end: start + 4 })).toBeNull();
  });

  test("where they run over two paragraphs, or are none", () => {
    const text = `${RAID}\n${MARKET}`;
    expect(carried(text, text, { start: RAID.length - 3, end: RAID.length + 3 })).toBeNull();
    expect(carried(text, text, { start: 3, end: 3 })).toBeNull();
  });
});

describe("for any two texts", () => {
  const piece = fc.oneof(
    fc.constantFrom(RAID, ROAD, MARKET, "القتلى: ثلاثة", "قُتل ٣. جُرح ٥. قُتل ٣.", "", "  ", "عاجل."),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom("\n", "\r\n", " ", "\u2029")), { maxLength: 8 })
    .map((parts) => parts.flat().join(""));
  const around = fc.constantFrom<Around>("sentence", "paragraph");
  const spanIn = ({ length }: string) =>
    fc.tuple(fc.nat(length), fc.nat(length)).map(([one, other]) => ({
      start: Math.min(one, other),
      end: Math.max(one, other),
    }));
  const words = fc.tuple(text, text).chain(([before, after]) =>
    fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      spans: fc.array(spanIn(before), { minLength: 2, maxLength: 6 }),
      around,
    }),
  );

  test("what is carried is the very same words, and two places never become one", () => {
    fc.assert(
      fc.property(words, ({ before, after, spans, around }) => {
        const carry = carrier(before, after);
        const places = new Map<string, string>();
        for (const span of spans) {
          const now = carry(span, around);
          if (!now) continue;
          expect(after.slice(now.start, now.end)).toBe(before.slice(span.start, span.end));
          const [here, there] = [span, now].map(({ start, end }) => `${start} ${end}`) as [string, string];
          expect(places.get(there) ?? here).toBe(here);
          places.set(there, here);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a text that did not change keeps every word of every paragraph where it is", () => {
    fc.assert(
      fc.property(text, around, (body, unit) => {
        const carry = carrier(body, body);
        for (const { index, 0: word } of body.matchAll(/[^\s\u2028\u2029]+/g)) {
          const span = { start: index, end: index + word.length };
          expect(carry(span, unit)).toEqual(span);
        }
      }),
    );
  });

  test("a paragraph that was not there before moves the others and changes no word of theirs", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([RAID, ROAD, MARKET]), fc.nat(3), (parts, where) => {
        const [before, after] = [parts, parts.toSpliced(where, 0, "وأُعلن حظر للتجول.")].map((all) =>
          all.join("\n"),
        ) as [string, string];
        for (const part of parts)
          expect(carried(before, after, part, "paragraph")).toEqual({ ...at(after, part), words: part });
      }),
    );
  });
});

test("a hundred thousand hostile characters are compared in less than 200 ms of processor time", () => {
  const hostile = [
    "قُتل. ".repeat(16_000),
    "قُتل\n".repeat(20_000),
    Array.from({ length: 15_000 }, (_, at) => `${at}.`).join("\n"),
  ];
  for (const before of hostile) {
    const taken = [1, 2, 3].map(() => {
      const from = process.cpuUsage();
      carrier(before, `${before.slice(7)}\nآخر`)({ start: 0, end: 4 }, "sentence");
      return process.cpuUsage(from).user / 1_000;
    });
    expect(Math.min(...taken), before.slice(0, 20)).toBeLessThan(200);
  }
});
