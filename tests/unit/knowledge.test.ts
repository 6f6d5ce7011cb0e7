import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findKnown } from "../../app/_knowledge/find-known.ts";
import { changedIn } from "../../app/_knowledge/history-changes.ts";
import {
  draftOfOwn,
  draftOfPackaged,
  emptyPlace,
  pointOf,
  readDegrees,
  saidOf,
  splitPair,
} from "../../app/_knowledge/place-draft.ts";
import type { OwnPlace } from "../../lib/protocol/places.ts";

const named = (ar: string, en: string | null = null, ...aliases: string[]) => ({ ar, en, aliases });
const ROWS = [
  named("ريف الشحيل", "Shuhayl countryside"),
  named("الشحيل", "Al-Shuhayl", "شحيل الفرات"),
  named("تلّ الشحيل"),
  named("البصيرة", "Al-Busayrah"),
];
const found = (words: string) => findKnown(ROWS, words).map(({ ar }) => ar);

const PLACE: OwnPlace = {
  id: "0198b000-0000-7000-8000-000000000001",
  wire: "syria",
  ar: "الشحيل",
  en: null,
  aliases: ["شحيل"],
  kind: "town",
  country: "SY",
  governorate: "SY-DY",
  point: { lat: 35.1, lon: 40.45 },
  geonamesId: null,
  source: "خريطة",
  byName: "محرر المناوبة",
  mergedIntoId: null,
  version: 1,
  changedAt: "2026-11-23T10:00:00.000Z",
};

describe("looking for a name", () => {
  test("the whole name comes before one that holds it, and nothing asked is all of them", () => {
    expect(found("الشحيل")).toEqual(["الشحيل", "ريف الشحيل", "تلّ الشحيل"]);
    expect(found("")).toEqual(ROWS.map(({ ar }) => ar));
  });

  test.each(["al shuhayl", "Shuhayl", "الشّحيل", "الشــحيل", "شحيل الفرات"])(
    "%s finds الشحيل first",
    (words) => {
      expect(found(words)[0]).toBe("الشحيل");
    },
  );

  test("what has no such name is not found", () => {
    expect(found("الميادين")).toEqual([]);
    expect(found("البصيره")).toEqual(["البصيرة"]);
  });

  test("any words find only rows that were there, each once", () => {
    const letter = fc.constantFrom(..."الشحيلبصةه اًـAlShu-'", "\ud800", "\u202e", "ﻻ");
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 40 }), (words) => {
        const rows = findKnown(ROWS, words);
        return new Set(rows).size === rows.length && rows.every((row) => ROWS.includes(row));
      }),
    );
  });
});

describe("degrees", () => {
  test.each([
    ["35.1", 90, 35.1],
    [" -40.45 ", 180, -40.45],
    ["٣٥٫١", 90, 35.1],
    ["90", 90, 90],
    ["90.1", 90, null],
    ["181", 180, null],
    ["35,1", 90, null],
    ["شمال", 90, null],
    ["", 90, null],
    ["1e2", 180, null],
  ])("%s up to %i is %s", (text, most, degrees) => {
    expect(readDegrees(text, most)).toBe(degrees);
  });

  test("two numbers that are pasted at once are told apart", () => {
    expect(splitPair("35.1, 40.45")).toEqual({ lat: "35.1", lon: "40.45" });
    expect(splitPair("35.1 40.45")).toEqual({ lat: "35.1", lon: "40.45" });
    for (const text of ["35.1", "35.1,", "35.1, 40.45, 7", ""]) expect(splitPair(text)).toBeUndefined();
  });

  test("neither number is no point, one alone is wrong", () => {
    expect(pointOf({ lat: "", lon: " " })).toBeNull();
    expect(pointOf({ lat: "35.1", lon: "" })).toBeUndefined();
    expect(pointOf({ lat: "35.1", lon: "40.45" })).toEqual({ lat: 35.1, lon: 40.45 });
  });
});

describe("a draft", () => {
  test("says the place that it was made of", () => {
    const { ar, en, aliases, kind, country, governorate, point, source } = PLACE;
    expect(saidOf(draftOfOwn(PLACE))).toEqual({ ar, en, aliases, kind, country, governorate, point, source });
  });

  test("of a packaged place needs nothing but a source", () => {
    const packaged = {
      id: 7,
      ar: "حلب",
      en: "Aleppo",
      aliases: [],
      country: "SY",
      governorate: null,
    } as const;
    const draft = draftOfPackaged({ ...packaged, lat: 36.2, lon: 37.16, population: 1_600_000 });
    expect(saidOf(draft)).toBeUndefined();
    expect(saidOf({ ...draft, source: "خريطة" })).toMatchObject({
      ar: "حلب",
      kind: "city",
      point: { lat: 36.2 },
    });
  });

  test("of a name has it in its own script, and is not whole without a name, a source and a point that can be", () => {
    expect([emptyPlace("الشحيل").ar, emptyPlace("Shuhayl").en]).toEqual(["الشحيل", "Shuhayl"]);
    const whole = { ...emptyPlace("الشحيل"), source: "خريطة" };
    expect(saidOf(whole)).toMatchObject({ ar: "الشحيل", en: null, point: null });
    for (const part of [{ ar: " " }, { source: "" }, { lat: "99", lon: "40" }, { lon: "40" }])
      expect(saidOf({ ...whole, ...part })).toBeUndefined();
  });
});

test("a history tells what was said at first, and then only what changed", () => {
  expect(changedIn(PLACE, undefined)).toEqual([
    "ar",
    "aliases",
    "kind",
    "country",
    "governorate",
    "point",
    "source",
  ]);
  expect(changedIn({ ...PLACE, ar: "بلدة الشحيل", point: null }, PLACE)).toEqual(["ar", "point"]);
  expect(changedIn(PLACE, PLACE)).toEqual([]);
});
