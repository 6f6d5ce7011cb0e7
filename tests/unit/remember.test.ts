import { expect, test } from "vitest";
import { remember } from "../../lib/text/remember.ts";

test("a word is worked out once, a longer one each time: as a piece of its text it would keep all of it", () => {
  const asked: string[] = [];
  const lengthOf = remember((word) => asked.push(word) && word.length);
  expect(["سوريا", "سوريا", "a".repeat(13), "a".repeat(13)].map(lengthOf)).toEqual([5, 5, 13, 13]);
  expect(asked).toEqual(["سوريا", "a".repeat(13), "a".repeat(13)]);
});

test("of any number of words no more than 20,000 are kept, and each is still answered rightly", () => {
  let asked = 0;
  const same = remember((word) => {
    asked += 1;
    return word;
  });
  for (let at = 0; at <= 20_000; at++) expect(same(`${at}`)).toBe(`${at}`);
  expect(asked).toBe(20_001);
  expect([same("0"), same("20000")]).toEqual(["0", "20000"]);
  expect(asked).toBe(20_002);
});
