import { describe, expect, test } from "vitest";
import type { PlaceRef } from "../../lib/protocol/places.ts";
import { carelessly, firstHalf, reordered, replaced } from "../bench/text/copies/edits.ts";
import { judgeCopies } from "../bench/text/copies/judge.ts";
import { goldSet } from "../bench/text/gold/load.ts";
import { isMeant, meaningOf } from "../bench/text/gold/meaning.ts";
import { isSameRange } from "../bench/text/kinds.ts";
import { f1, matchMarks, overlap, precision, recall, tallyOf } from "../bench/text/match.ts";

const at = (start: number, end: number, means = "a") => ({ start, end, means });
const same = (one: { means: string }, other: { means: string }) => one.means === other.means;
const HOUR_MS = 3_600_000;

function buildPlace(overrides: Partial<PlaceRef>): PlaceRef {
  const names = { ar: "الرقة", en: "Raqqa", country: "SY", governorate: "SY-RA" };
  const rest = { point: null, to: null, placeId: null, geonamesId: null };
  return { precision: "locality", ...names, ...rest, ...overrides };
}

describe("matching marks", () => {
  test("words are the same from half of both on", () => {
    expect(overlap(at(0, 10), at(5, 10))).toBe(0.5);
    expect(matchMarks([at(0, 10)], [at(5, 10)], [], same).missed).toEqual([]);
    expect(matchMarks([at(0, 10)], [at(6, 10)], [], same).missed).toHaveLength(1);
    expect(overlap(at(0, 4), at(4, 8))).toBe(0);
  });

  test("right, wrong and missed are counted, a mark for one gold mark only", () => {
    const gold = [at(0, 10), at(20, 30), at(40, 50)];
    const found = [at(0, 10), at(1, 10), at(20, 30, "b"), at(60, 70)];
    const judged = matchMarks(gold, found, [], same);
    expect(judged.right).toEqual([{ gold: gold[0], found: found[0] }]);
    expect(judged.wrong).toEqual([found[1], found[2], found[3]]);
    expect(judged.missed).toEqual([gold[1], gold[2]]);
    const tally = tallyOf([judged]);
    expect([precision(tally), recall(tally)]).toEqual([1 / 4, 1 / 3]);
    expect(f1(tally)).toBeCloseTo(2 / 7);
  });

  test("a mark on optional words is neither right nor wrong, but for another meaning of gold words", () => {
    expect(matchMarks([], [at(2, 4)], [at(0, 10)], same).wrong).toEqual([]);
    expect(matchMarks([at(0, 10)], [at(0, 10, "b")], [at(0, 5)], same).wrong).toHaveLength(1);
  });
});

describe("what is meant", () => {
  test.each<[string, Partial<PlaceRef>, boolean]>([
    ["الرقة SY-RA", {}, true],
    ["الرقة SY-RA", { ar: "الرقّه", precision: "vicinity" }, true],
    ["الرقة SY-RA", { governorate: "SY-HL" }, false],
    ["الرقة SY-RA", { precision: "governorate" }, false],
    ["الرقة SY-RA governorate", { ar: "ريف الرقة", precision: "governorate" }, true],
    ["الطبقة SY-RA", {}, false],
    ["سوريا SY country", { precision: "country", governorate: null, ar: "سوريا" }, true],
    ["بعلبك LB-BH", { ar: "بعلبك", country: "LB", governorate: "LB-BI" }, true],
    ["حمص SY-HI > تدمر SY-HI", { ar: "طريق حمص – تدمر", to: { lat: 34, lon: 38 } }, true],
    ["حمص SY-HI > تدمر SY-HI", { ar: "حمص", governorate: "SY-HI" }, false],
    ["?", {}, false],
  ])("%s, found %j: %s", (label, place, isRight) => {
    expect(isMeant(buildPlace(place), meaningOf(label))).toBe(isRight);
  });

  test("a night is not the whole day, an hour is not another", () => {
    const hours = (from: number, to: number) => ({ from: from * HOUR_MS, to: to * HOUR_MS });
    expect(isSameRange(hours(20, 29), hours(18, 30))).toBe(true);
    expect(isSameRange(hours(20, 29), hours(0, 24))).toBe(false);
    expect(isSameRange(hours(9, 9), hours(9, 10))).toBe(true);
    expect(isSameRange(hours(9, 9), hours(10, 10))).toBe(false);
  });
});

describe("copies made from the gold set", () => {
  test("the edits do what they say, the same at every run", () => {
    expect(reordered("أ\nب\nج")).toBe("ج\nب\nأ");
    expect(firstHalf("one two three four")).toBe("one two ");
    expect(carelessly("أفادت المدينةُ إلى مستشفى")).toBe("افادت المدينه الي مستشفي");
    const text = "كلمة ".repeat(1_000);
    const changed = replaced(0.3)(text, 1)
      .split(" ")
      .filter((word) => word !== "كلمة" && word !== "");
    expect(changed.length).toBeGreaterThan(250);
    expect(changed.length).toBeLessThan(350);
    expect(replaced(0.3)(text, 1)).toBe(replaced(0.3)(text, 1));
  });

  test.each([
    ["dev", 32],
    ["held-out", 32],
    ["fresh", 20],
  ] as const)("every way of copying is judged in the %s half", (half, reports) => {
    const { ways, tally } = judgeCopies(goldSet(), half);
    expect(ways).toHaveLength(9);
    expect(tally.right + tally.missed).toBe(5 * reports);
  });
});
