import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arKey } from "../../lib/text/ar-key.ts";
import { paragraphs } from "../../lib/text/paragraphs.ts";
import { sentences } from "../../lib/text/sentences.ts";
import { tokensIn, wordKey } from "../../lib/text/tokens.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");
const texts = (body: string) => sentences(body).map(({ start, end }) => body.slice(start, end));

test("the seed report has one sentence for each of its eleven paragraphs", () => {
  expect(sentences(seed).map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("sentences end at «.», «!», «؟» and «…», with the quotes that close after them, and not at «؛»", () => {
  expect(texts("وصلت القافلة. من يحرسها؟ لا أحد! «انتظرنا…» ثم عادت؛ ولم تصل.")).toEqual([
    "وصلت القافلة.",
    "من يحرسها؟",
    "لا أحد!",
    "«انتظرنا…»",
    "ثم عادت؛ ولم تصل.",
  ]);
});

test("a shortened word, an initial and a number with a point end no sentence", () => {
  const kept = ["قال د. مختص من نقابة الأطباء إن العدد 3.5 آلاف.", "وكتب أ. د. في الجامعة رداً."];
  for (const text of [...kept, "Gen. A. B. of the U.S. army said 2.5 tonnes arrived."])
    expect(texts(text)).toEqual([text]);
});

test("speech that a question mark closes goes on to who asked", () => {
  expect(texts("«من أطلق النار؟»، قال شاهد.")).toHaveLength(1);
  expect(texts("“Who fired?” asked a witness.")).toHaveLength(1);
});

test("a full stop without a blank after it ends an Arabic sentence; two points are a pause", () => {
  expect(texts("عادت القافلة.وقال السائق إنها تأخرت.")).toHaveLength(2);
  expect(texts("بقذيفة.. مجهولون يهاجمون مقراً")).toHaveLength(1);
});

test("paragraphs are numbered as everywhere, blank lines left out", () => {
  const body = "الأول.\n\n \n***\nالثاني. وفيه جملتان.";
  expect(sentences(body).map(({ paragraph }) => paragraph)).toEqual([1, 3, 3]);
  expect(paragraphs(body).map(({ number }) => number)).toEqual([1, 2, 3]);
});

test("in any text sentences stand in order inside their lines and no word is lost", () => {
  fc.assert(
    fc.property(anyText, (body) => {
      let last = 0;
      let rest = "";
      for (const { start, end } of sentences(body)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(body.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/);
        rest += body.slice(last, start);
        last = end;
      }
      expect(`${rest}${body.slice(last)}`).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test("the key of a word is arKey, and the tokens of any text lie in it in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end, key, isWord } of tokensIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        if (isWord) expect(key).toBe(arKey(text.slice(start, end)));
        last = end;
      }
      expect(wordKey(text.replace(/[^\u0621-\u0652]/gu, ""))).toBe(
        arKey(text.replace(/[^\u0621-\u0652]/gu, "")),
      );
    }),
  );
});
