import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arKey } from "../../lib/text/ar-key.ts";
import { printFromBytes, printToBytes } from "../../lib/text/print-bytes.ts";
import { shingles } from "../../lib/text/shingles.ts";
import { fingerprint, likeness, sharedParagraphs, sketch } from "../../lib/text/similarity.ts";
import { stem } from "../../lib/text/stem.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");
const lines = seed.split("\n");
const OTHER_NEWS =
  "وصلت اليوم إلى مدينة الرقة قافلة تضم أدوية وأغذية ووقوداً للتدفئة لنحو ألف عائلة نازحة تقيم في المخيمات القريبة منها.";

/** Every so manieth word is another one. */
const reworded = (every: number) => {
  let count = 0;
  return seed.replaceAll(/\S+/g, (word) => (++count % every === 0 ? `بديل${count}` : word));
};

const keysOf = (text: string) => sketch(text).keys;
const compare = (one: string, other: string) => likeness(fingerprint(one), fingerprint(other));
const meet = (one: string, other: string) => {
  const keys = new Set(keysOf(one));
  return keysOf(other).some((key) => keys.has(key));
};

const COPIES: [string, string, "copy" | "inside"][] = [
  ["the same text", seed, "copy"],
  ["another source, without its last paragraph", ["وكالة", ...lines.slice(1, -1)].join("\n"), "copy"],
  ["its paragraphs in another order", lines.toReversed().join("\n"), "copy"],
  ["another spelling", seed.replaceAll("ة", "ه").replaceAll("أ", "ا").replaceAll("“", "«"), "copy"],
  ["every tenth word another one", reworded(10), "copy"],
  ["its first half", lines.slice(0, 5).join("\n"), "copy"],
  ["one paragraph of it", lines[3] as string, "inside"],
];

test.each(COPIES)("the seed report and %s are found by their keys and are alike", (_what, text, kind) => {
  expect(meet(seed, text)).toBe(true);
  expect(compare(seed, text).kind).toBe(kind);
  expect(compare(text, seed)).toEqual(compare(seed, text));
});

test("other news over the same background is not the same, however much of it is shared", () => {
  const update = [OTHER_NEWS, ...lines.slice(2)].join("\n");
  expect(meet(seed, update)).toBe(true);
  expect(compare(seed, update).score).toBeGreaterThan(0.8);
  expect(compare(seed, update).kind).toBeNull();
});

test("some paragraphs in common do not make two reports the same", () => {
  const [one, other] = [lines.slice(0, 6), [OTHER_NEWS, ...lines.slice(4, 6)]];
  expect(compare(one.join("\n"), other.join("\n")).kind).toBeNull();
});

test("an incident that is told anew shares nothing: that is for a person", () => {
  const anew =
    "هرب معتقلون من تنظيم داعش من سجن عايد في البادية بعد أن هاجمه مسلحون مجهولون، كما تعرضت مواقع عسكرية حوله لإطلاق نار، بحسب شهود من أهل المنطقة.";
  expect(compare(seed, anew)).toEqual({ score: expect.closeTo(0, 1), kind: null });
});

test("a text of few words is a phrase that anybody uses: it has no keys and is like none", () => {
  const phrase = "أفاد مراسلنا بوقوع انفجار في خط الغاز. لم ترد أنباء عن ضحايا.";
  expect(keysOf(phrase)).toEqual([]);
  expect(compare(phrase, phrase)).toEqual({ score: 0, kind: null });
});

test("the paragraphs that another text has, too, are named, nearly the same ones with them", () => {
  const copy = ["وكالة", OTHER_NEWS, lines[3], `${lines[4]} وفق المصدر`].join("\n");
  expect([...sharedParagraphs(copy, seed)]).toEqual([3, 4]);
  expect([...sharedParagraphs(seed, copy)]).toEqual([4, 5, 8, 9]);
});

test.each([
  ["والسجناء", "سجناء"],
  ["للمدينة", "مدين"],
  ["مدينتان", "مدين"],
  ["المعتقلين", "معتقل"],
  ["قسد", "قسد"],
  ["reports", "reports"],
])("the stem of %s is %s", (word, expected) => {
  expect(stem(arKey(word))).toBe(expected);
});

describe("any text at all", () => {
  test("is compared without a failure, the same from both sides, between 0 and 1", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const found = compare(one, other);
        expect(found).toEqual(compare(other, one));
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(1);
        sharedParagraphs(one, other);
      }),
    );
  });

  test("has keys that Postgres holds, each once, the same each time", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), (parts) => {
        const keys = keysOf(parts.join("\n"));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keysOf(parts.join("\n"))).toEqual(keys);
        for (const key of keys) expect(BigInt.asIntN(64, key)).toBe(key);
      }),
    );
  });

  test("has a fingerprint that is the same after it was stored, wherever its bytes lie", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), (parts) => {
        const print = fingerprint(parts.join("\n"));
        const bytes = printToBytes(print);
        const within = Uint8Array.of(1, ...bytes).subarray(1);
        expect(printFromBytes(within)).toEqual(print);
      }),
    );
  });

  test("is a copy of itself, if it is long enough to be compared", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ا-ي]{3,8}$/), { minLength: 20, maxLength: 60 }), (words) => {
        fc.pre(shingles(words.join(" ")).size >= 15);
        expect(compare(words.join(" "), words.join(" "))).toEqual({ score: 1, kind: "copy" });
      }),
    );
  });
});

test("a report of 400 words takes less than 5 ms, one of 100,000 letters in proportion", () => {
  const best = (text: string) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        sketch(text);
        return process.cpuUsage(before).user / 1_000;
      }),
    );
  for (let turn = 0; turn < 20; turn++) best(seed);
  expect(best(seed)).toBeLessThan(5);
  // 2,400 letters to 100,000: 42 times the length.
  const long = Array.from({ length: 42 }, (_, index) => reworded(index + 3)).join("\n");
  expect(best(long)).toBeLessThan(150 * Math.max(best(seed), 0.5));
});
