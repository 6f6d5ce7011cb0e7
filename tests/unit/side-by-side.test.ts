import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame, sideBySide, takeTheirs } from "../../lib/text/side-by-side.ts";

const THEIRS = "خبر سابق.\nدخلت القافلة ظهر اليوم.\nوتحمل 400 سلة غذائية.";
const MINE = "دخلت القافلة صباح اليوم.\nوتحمل 400 سلة غذائية.\nوقال سائق إن الطريق مغلق منذ الفجر.";

test("paragraphs stand beside each other: changed, the same, and those that are in one text only", () => {
  const pairs = sideBySide(MINE, THEIRS);
  expect(pairs.map(({ mine, theirs }) => [mine, theirs])).toEqual([
    [undefined, "خبر سابق."],
    ["دخلت القافلة صباح اليوم.", "دخلت القافلة ظهر اليوم."],
    ["وتحمل 400 سلة غذائية.", "وتحمل 400 سلة غذائية."],
    ["وقال سائق إن الطريق مغلق منذ الفجر.", undefined],
  ]);
  expect(pairs.map(isSame)).toEqual([false, false, true, false]);
  expect(pairs[1]?.runs?.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual([
    "ظهر",
    "صباح",
  ]);
});

test("one paragraph is taken over, the others stay mine", () => {
  const pairs = sideBySide(MINE, THEIRS);
  expect(takeTheirs(MINE, pairs, 1).split("\n")[0]).toBe("دخلت القافلة ظهر اليوم.");
  expect(takeTheirs(MINE, pairs, 0).split("\n")).toHaveLength(4);
  expect(takeTheirs(MINE, pairs, 3)).toBe("دخلت القافلة صباح اليوم.\nوتحمل 400 سلة غذائية.");
});

test("blank lines between paragraphs stay", () => {
  const mine = MINE.replaceAll("\n", "\n\n");
  expect(takeTheirs(mine, sideBySide(mine, THEIRS), 1).split("\n\n")).toHaveLength(3);
});

test("taking over every paragraph gives their text, whatever the two are", () => {
  const body = fc.array(fc.constantFrom("أول", "ثان وثالث", "رابع وخامس وسادس", "ثان ورابع"), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(body, body, (one, other) => {
      const [mine, theirs] = [one.join("\n"), other.join("\n")];
      let text = mine;
      for (let round = 0; round < 20; round++) {
        const pairs = sideBySide(text, theirs);
        const next = pairs.findIndex((pair) => !isSame(pair));
        if (next === -1) break;
        text = takeTheirs(text, pairs, next);
      }
      expect(text).toBe(theirs);
    }),
  );
});
