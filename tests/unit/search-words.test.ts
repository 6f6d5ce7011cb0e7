import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arKey } from "../../lib/text/ar-key.ts";
import { BROKEN_PLURALS } from "../../lib/text/broken-plurals.ts";
import { askedForms, forms, qstem } from "../../lib/text/forms.ts";
import { marksIn, matches, snippetOf } from "../../lib/text/marks.ts";
import { slipsBetween, slipsIn } from "../../lib/text/near.ts";
import { readQuery } from "../../lib/text/query.ts";
import { formsIn, wordsIn } from "../../lib/text/words.ts";

const anyText = fc.string({ unit: "binary", maxLength: 200 });
const letters = fc.string({
  unit: fc.constantFrom(...'ابتسلوكمنهيةىأإآؤئء ًّـ"«»-٣3aZ\u200f\ufedf\ufefb'),
  maxLength: 60,
});
const text = fc.oneof(anyText, letters);

/** Whether somebody who looks for one of these words finds the other. */
const meets = (asked: string, written: string) => {
  const found = forms(arKey(written));
  return askedForms(arKey(asked)).some((stem) => found.includes(stem));
};

describe("the stems of a word", () => {
  test.each([
    ["سجن", "السجون"],
    ["خلية", "وخلاياهم"],
    ["سلاح", "بالأسلحة"],
    ["القذائف", "قذيفة"],
    ["جريح", "للجرحى"],
    ["حي", "الأحياء"],
    ["لاجئ", "للاجئين"],
    ["دمشق", "وبدمشق"],
    ["وبدمشق", "دمشق"],
    ["بحلب", "حلب"],
    ["لسوريا", "السوريون"],
    ["اللبنانيات", "لبنان"],
    ["مدن", "المدينة"],
    ["مدنيين", "المدنيون"],
    ["الحكومه", "حكومة"],
    ["مسؤول", "المسؤولين"],
    ["reports", "Report"],
    ["city", "cities"],
    ["٢٠٢٤", "2024"],
  ])("%s finds %s", (asked, written) => expect(meets(asked, written)).toBe(true));

  test.each([
    ["سلام", "كلام"],
    ["مدينة", "المدنيون"],
    ["بلدية", "لديه"],
    ["سكان", "كان"],
    ["مرض", "مريض"],
    ["وزير", "زيارة"],
    ["news", "newsroom"],
  ])("%s does not find %s", (asked, written) => expect(meets(asked, written)).toBe(false));

  test("every broken plural and its singular find each other, with the article and with a prefix", () => {
    expect(BROKEN_PLURALS.length).toBeGreaterThanOrEqual(200);
    const missed = BROKEN_PLURALS.flatMap(([singular = "", ...plurals]) =>
      plurals.flatMap((plural) =>
        [
          [singular, plural],
          [plural, singular],
          [singular, `ال${plural}`],
          [plural, `وال${singular}`],
          [`ال${singular}`, `ب${plural}`],
        ].filter(([asked = "", written = ""]) => !meets(asked, written)),
      ),
    );
    expect(missed).toEqual([]);
  });

  test("one to four, the query's own among them, for any word", () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const word of arKey(any).split(" ")) {
          const found = forms(word);
          expect(found.length).toBeGreaterThanOrEqual(1);
          expect(found.length).toBeLessThanOrEqual(4);
          expect(found).toContain(qstem(word));
          expect(askedForms(word)).toContain(qstem(word));
        }
      }),
    );
  });
});

describe("what was asked for", () => {
  const read = (q: string) => {
    const { all, none } = readQuery(q);
    const plain = (terms: typeof all) => terms.map((term) => term.map(([stem]) => stem).join("+"));
    return [plain(all), plain(none)];
  };

  test.each<[string, string[], string[]]>([
    ["سجن حلب", ["سجن", "حلب"], []],
    ['"سجن حلب" قتلى', ["سجن+حلب", "قتيل"], []],
    ["«سجن حلب»", ["سجن+حلب"], []],
    ['سجن -حلب -"ريف حمص"', ["سجن"], ["حلب", "ريف+حمص"]],
    ["2024-05-01", ["2024", "05", "01"], []],
    ['سجن "حلب', ["سجن", "حلب"], []],
    ["سجن سجون السجن", ["سجن"], []],
    ['- -- "" ،؛', [], []],
  ])("%s", (q, all, none) => expect(read(q)).toEqual([all, none]));

  test("whatever is asked, nothing but letters and digits is looked for, and it takes no time", () => {
    fc.assert(
      fc.property(text, (any) => {
        const { all, none } = readQuery(any);
        for (const stem of [...all, ...none].flat(2)) expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(all.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});

describe("the marks of a text", () => {
  const marked = (body: string, q: string) =>
    marksIn(body, readQuery(q)).map(({ start, end }) => body.slice(start, end));

  test("stand on the words as they are written, whatever is in and around them", () => {
    const body = "قال «الـمُعتقَل» لـ(ﺍﻟﺴﺠﻦ) رقم ٤٢،\nثم قيل: سجنُهم. SDF’s prisons";
    expect(marked(body, "معتقل سجن 42 prison")).toEqual(["الـمُعتقَل", "ﺍﻟﺴﺠﻦ", "٤٢", "سجنُهم", "prisons"]);
  });

  test("of words in quotes, only where they follow each other", () => {
    expect(marked("سجن كبير قرب حلب، وفي سجن حلب حريق", '"سجن حلب"')).toEqual(["سجن", "حلب"]);
    expect(marked("سجن كبير قرب حلب", '"سجن حلب"')).toEqual([]);
  });

  test("are there exactly when the text has what was asked for", () => {
    fc.assert(
      fc.property(letters, letters, (body, q) => {
        const query = readQuery(q);
        fc.pre(query.all.length === 1 && query.none.length === 0);
        expect(marksIn(body, query).length > 0).toBe(matches(formsIn(body), query));
      }),
    );
  });

  test("are whole pieces of it, in order, for any text", () => {
    fc.assert(
      fc.property(text, text, (body, q) => {
        let last = 0;
        for (const { start, end } of marksIn(body, readQuery(q))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(body.length);
        const { start, end } = snippetOf(body, marksIn(body, readQuery(q)));
        expect(0 <= start && start <= end && end <= body.length).toBe(true);
      }),
    );
  });

  test("a word is where it is: its key is that of its piece", () => {
    fc.assert(
      fc.property(letters, (body) => {
        expect(wordsIn(body).map(({ stems }) => stems)).toEqual(
          wordsIn(body).map(({ start, end }) => formsIn(body.slice(start, end)).flat()),
        );
      }),
    );
  });

  test("the snippet lies where they stand closest together", () => {
    const filler = "كلام لا يعني أحداً. ".repeat(40);
    const body = `سجن واحد. ${filler}سجن حلب، وقتلى سجن حلب. ${filler}`;
    const { start, end } = snippetOf(body, marksIn(body, readQuery("سجن حلب قتلى")));
    expect(body.slice(start, end)).toContain("سجن حلب، وقتلى سجن حلب");
    expect(end - start).toBeLessThanOrEqual(240);
  });

  test.each([
    ["one word of 100,000 letters", "س".repeat(100_000)],
    ["100,000 marks on one letter", `س${"\u064E".repeat(99_999)}`],
    ["50,000 words", "سجن ".repeat(25_000)],
    ["nothing that can be seen", "\u200f".repeat(100_000)],
    ["ligatures for whole sentences", "ﷺ".repeat(20_000)],
  ])("%s: some tenths of a second of processor time at the most", (_what, body) => {
    const query = readQuery('سجن "سجن سجن سجن سجن سجن سجن" حلب');
    const taken = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      marksIn(body, query);
      formsIn(body);
      return process.cpuUsage(before).user / 1_000;
    });
    expect(Math.min(...taken)).toBeLessThan(600);
  });
});

describe("slips of the hand", () => {
  test.each([
    ["دمسق", "دمشق", 1],
    ["حبل", "حلب", 1],
    ["بغدد", "بغداد", 1],
    ["بغدااد", "بغداد", 1],
    ["قامشلي", "القامشلي", 2],
    ["حمص", "حمص", 0],
    ["حمص", "دمشق", 3],
  ])("%s and %s: %i", (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
    expect(slipsBetween(other, one, 2)).toBe(slips);
  });

  test("the shorter a word, the fewer are forgiven", () => {
    expect(["من", "حلب", "القامشلي"].map(slipsIn)).toEqual([0, 1, 2]);
  });
});
