import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Language } from "../../lib/protocol/fields.ts";
import { stripBidiControls } from "../../lib/text/bidi.ts";
import { directionOf, guessLanguage } from "../../lib/text/language.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");

test.each([
  ["the seed report", seed, "ar"],
  ["a Latin beginning", "SDF: تمشيط محيط السجن مستمر وتوقيف 11 فارّاً", "ar"],
  ["English with one Arabic name", "A convoy reached a camp near Al-Qaim (القائم) on Thursday", "en"],
  ["presentation forms", "ﺍﻟﺴﻴﺪﺓ", "ar"],
  ["figures alone", "12 – 13", "ar"],
  ["nothing", "", "ar"],
])("%s is guessed right", (_what, text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test("three Arabic letters in ten make it Arabic, two do not", () => {
  expect(guessLanguage("abcdefgابت")).toBe("ar");
  expect(guessLanguage("abcdefghاب")).toBe("en");
});

test("every language of the protocol has its direction", () => {
  const directions = Language.options.map((language) => `${language} ${directionOf(language)}`);
  expect(directions).toEqual(["ar rtl", "en ltr", "ku rtl", "fa rtl", "tr ltr", "fr ltr"]);
});

test("bidi controls go and nothing else does", () => {
  const controls = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
  expect(stripBidiControls(`أ${controls}b\u200c\u200d`)).toBe("أb\u200c\u200d");
  fc.assert(
    fc.property(anyText, (text) => {
      expect(stripBidiControls(text)).toBe([...text].filter((letter) => !controls.includes(letter)).join(""));
    }),
  );
});
