import fc from "fast-check";
import { expect, test } from "vitest";
import { arKey } from "../../lib/text/ar-key.ts";
import { anyText } from "./arbitraries.ts";

test.each([
  ["ta marbuta and ha", "السيدة", "السيده"],
  ["hamza on alef", "أسلحة إيران آخر ٱلله", "اسلحه ايران اخر الله"],
  ["hamza on waw and ya", "مسؤول مئات", "مسوول ميات"],
  ["alef maqsura and ya", "مصطفى", "مصطفي"],
  ["Persian ya and kaf", "سوریا الکردی", "سوريا الكردي"],
  ["tatweel", "عـــاجل", "عاجل"],
  ["vowel marks", "إِنَّ الماءَ لَمْ يَصِلْ", "ان الماء لم يصل"],
  ["superscript alef", "هٰذا", "هذا"],
  ["presentation forms", "ﺍﻟﺴﻴﺪﺓ ﻻ ﷲ", "السيدة لا الله"],
  ["Arabic-Indic and Persian digits", "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789"],
  ["Arabic quotes and dashes", "“قسد” – الفرقلس – تدمر؛", "قسد الفرقلس تدمر"],
  ["zero-width and bidi controls", "\u200fقس\u200dد\u202c", "قسد"],
  ["Latin case", "SDF على M5", "sdf علي m5"],
  ["letters that compose once a joiner between them is gone", "\u1100\u200b\u1161", "\uac00"],
  ["composed and decomposed", "أ é", "أ e\u0301"],
])("%s share a key", (_what, one, other) => {
  expect(arKey(one)).toBe(arKey(other));
});

test("different words keep different keys", () => {
  expect(arKey("سجن")).not.toBe(arKey("سجون"));
  expect(arKey("4 جرحى")).not.toBe(arKey("7 جرحى"));
  expect(arKey("½")).toBe("½");
});

test("the key of any text is its own key", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const key = arKey(text);
      expect(arKey(key)).toBe(key);
    }),
    { numRuns: 3_000 },
  );
});

test("a key is letters and digits with one space between, in lower case", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(arKey(text)).toMatch(/^$|^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u);
      expect(arKey(text)).toBe(arKey(text).toLowerCase());
    }),
    { numRuns: 3_000 },
  );
});
