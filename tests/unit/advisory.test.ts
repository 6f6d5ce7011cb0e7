import fc from "fast-check";
import { expect, test } from "vitest";
import { AdvisoryLine } from "../../lib/protocol/fields.ts";
import { type AdvisedWords, proposeAdvisory } from "../../lib/text/advisory.ts";
import { compareParagraphs, wordRuns } from "../../lib/text/differences.ts";
import { paragraphs } from "../../lib/text/paragraphs.ts";
import { anyText } from "./arbitraries.ts";

const FIRST = "أفاد مراسلنا بوقوع قصف على حيّ الجورة صباح اليوم.";
const TOLL = "وقال مصدر طبي إن 4 قتلى وصلوا إلى المشفى الوطني.";
const ROAD = "وأُغلق الطريق المؤدي إلى السوق منذ الفجر.";
const RIVER = "ولا تزال حركة العبور على الجسر متوقفة.";

const words = (body: string[], more: Partial<AdvisedWords> = {}): AdvisedWords => ({
  headline: "قصف على دير الزور",
  body: body.join("\n"),
  slug: "DEIR-EZZOR/STRIKE",
  dateline: "دير الزور",
  urgency: 4,
  ...more,
});
const before = words([FIRST, TOLL, ROAD]);
const propose = (after: AdvisedWords, change = "update", language: "ar" | "en" = "ar") =>
  proposeAdvisory(before, after, change, language);

test("a toll that changed is named with both figures and its paragraph, as an update or as a correction", () => {
  const after = words([FIRST, TOLL.replace("4", "7"), ROAD]);
  expect(propose(after)).toBe("تحديث الحصيلة من 4 إلى 7 في الفقرة 2");
  expect(propose(after, "correction")).toBe("تصحيح الحصيلة من 4 إلى 7 في الفقرة 2");
  expect(propose(after, "refile", "en")).toBe("Corrects toll from 4 to 7 in paragraph 2");
  expect(propose(after, "add", "en")).toBe("Updates toll from 4 to 7 in paragraph 2");
});

test.each([
  ["in words", "قُتل أربعة أشخاص", "قُتل سبعة أشخاص", "تحديث الحصيلة من أربعة إلى سبعة في الفقرة 1"],
  ["in Arabic digits", "أصيب ٤ مدنيين", "أصيب ٧ مدنيين", "تحديث الحصيلة من ٤ إلى ٧ في الفقرة 1"],
  ["that is no toll", "عبرت 12 شاحنة", "عبرت 1,200 شاحنة", "تحديث الرقم من 12 إلى 1,200 في الفقرة 1"],
  ["beside a changed word", "مقتل 4 مدنيين", "مقتل 7 أشخاص", "تحديث الحصيلة من 4 إلى 7 في الفقرة 1"],
])("a number %s is found", (_what, old, fresh, line) => {
  expect(proposeAdvisory(words([old]), words([fresh]), "update", "ar")).toBe(line);
});

test("a number that only came or went, or was spelled with other digits, is no change of figures", () => {
  const changed = (old: string, fresh: string) =>
    proposeAdvisory(words([old]), words([fresh]), "update", "en");
  expect(changed("قُتل مدنيون في القصف", "قُتل 4 مدنيين في القصف")).toBe("Updates paragraph 1");
  expect(changed("وصلت 4 شاحنات", "وصلت ٤ شاحنات")).toBe("Updates paragraph 1");
});

test("paragraphs changed, added and removed are told apart and numbered where a reader finds them", () => {
  expect(propose(words([FIRST, TOLL, ROAD, RIVER]))).toBe("إضافة الفقرة 4");
  expect(propose(words([FIRST, ROAD]))).toBe("حذف الفقرة 2 السابقة");
  expect(propose(words([RIVER, FIRST, TOLL, ROAD.replace("الفجر", "الليل")]))).toBe(
    "تحديث الفقرة 4؛ إضافة الفقرة 1",
  );
  expect(propose(words([FIRST, ROAD, RIVER]), "writethru", "en")).toBe(
    "Adds paragraph 3; removes former paragraph 2",
  );
});

test("several paragraphs are a list, three and more in a row a range", () => {
  const lines = [FIRST, TOLL, ROAD, RIVER];
  const reworded = (at: number[]) =>
    lines.map((line, index) => (at.includes(index + 1) ? line.replace(/\.$/, " أيضاً.") : line));
  const line = (at: number[], language: "ar" | "en") =>
    proposeAdvisory(words(lines), words(reworded(at)), "update", language);
  expect(line([1, 3], "ar")).toBe("تحديث الفقرتين 1 و3");
  expect(line([1, 2, 4], "ar")).toBe("تحديث الفقرات 1 و2 و4");
  expect(line([2, 3, 4], "ar")).toBe("تحديث الفقرات 2 إلى 4");
  expect(line([2, 3, 4], "en")).toBe("Updates paragraphs 2 to 4");
});

test("a proposal that would be too long ends in whole parts and says that there is more", () => {
  const lines = (add: number) =>
    Array.from({ length: 40 }, (_, at) => `عبرت ${at + add} شاحنة من المعبر ${at}`);
  const line = proposeAdvisory(words(lines(100)), words(lines(200)), "update", "ar");
  expect(line.length).toBeLessThanOrEqual(400);
  expect(line).toMatch(/^تحديث الرقم من 100 إلى 200 في الفقرة 1؛ .* في الفقرة \d+ …$/);
});

test("the headline and the other fields are named; nothing changed is nothing said", () => {
  expect(propose(before)).toBe("");
  expect(propose(words([FIRST, TOLL, ROAD], { headline: "قصف جوي على دير الزور" }))).toBe("تحديث العنوان");
  expect(
    propose(words([FIRST, TOLL, ROAD], { slug: "X", dateline: "الميادين", urgency: 2 }), "update", "en"),
  ).toBe("Updates the dateline; updates the slug; updates the urgency");
  expect(propose({ ...before, body: before.body.replaceAll("\n", "\n\n") }, "update", "en")).toBe(
    "Changes line breaks only",
  );
});

test("whatever differs, the proposal is a line that the protocol takes, and only without a difference is it empty", () => {
  const body = fc.array(anyText, { maxLength: 12 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(body, body, fc.constantFrom("ar" as const, "en" as const), (one, other, language) => {
      const line = proposeAdvisory(words([one]), words([other]), "update", language);
      if (one === other) expect(line).toBe("");
      else expect(AdvisoryLine.safeParse(line).success).toBe(true);
    }),
  );
});

test("a comparison loses no paragraph and no word of either text, and keeps their order", () => {
  const body = fc.array(fc.constantFrom(FIRST, TOLL, ROAD, RIVER, "4 قتلى", "7 قتلى"), { maxLength: 8 });
  fc.assert(
    fc.property(body, body, (one, other) => {
      const changes = compareParagraphs(one.join("\n"), other.join("\n"));
      const side = (gone: "added" | "removed") =>
        changes.flatMap((change) => {
          if (change.kind === gone) return [];
          if (change.kind !== "changed") return [change.text];
          return [change.runs.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join(" ")];
        });
      expect(side("added")).toEqual(paragraphs(one.join("\n")).map(({ text }) => text));
      expect(side("removed")).toEqual(paragraphs(other.join("\n")).map(({ text }) => text));
    }),
  );
});

test("two texts with next to nothing in common are still compared within a moment", () => {
  const long = (word: string) => Array.from({ length: 9_000 }, (_, index) => `${word}${index}`).join("\n");
  const before = process.cpuUsage();
  expect(compareParagraphs(long("a"), long("b"))).toHaveLength(18_000);
  expect(wordRuns(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  expect(process.cpuUsage(before).user / 1_000, "ms").toBeLessThan(5_000);
});
