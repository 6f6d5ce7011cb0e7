import { describe, expect, test } from "vitest";
import { createGazetteer, type Place } from "../../lib/geo/gazetteer.ts";
import { GOVERNORATES } from "../../lib/geo/governorates.ts";
import { createPlacer, placeDateline } from "../../lib/geo/place-report.ts";
import places from "../../lib/geo/places.json" with { type: "json" };
import region from "../../lib/geo/region.json" with { type: "json" };

const find = createGazetteer(places as Place[]);
const place = createPlacer(find);

/** What a dateline names, as precision and English name. */
function placed(dateline: string): string | null {
  const placement = placeDateline(dateline, find);
  return placement && `${placement.precision} ${placement.name?.en ?? placement.key}`;
}

describe("a dateline of the demo newsroom", () => {
  test.each([
    ["الرقة – سوريا", "locality Raqqa"],
    ["حمص – سوريا", "locality Homs"],
    ["سنجار – العراق", "locality Sinjar"],
    ["الموصل – العراق", "locality Mosul"],
    ["دير الزور – سوريا", "locality Deir ez-Zor"],
    ["الرستن – سوريا", "locality Ar Rastan"],
    ["البوكمال – سوريا", "locality Al-Bukamal"],
    ["AL-QAIM, Iraq", "locality Al-Qaim"],
    ["ريف دير الزور – سوريا", "governorate Deir ez-Zor"],
    ["البادية السورية", "country SY"],
  ])("«%s» is %s", (dateline, expected) => expect(placed(dateline)).toBe(expected));
});

describe("how much of the land is meant is never less than the words say", () => {
  test.each([
    ["محافظة حمص", "governorate Homs"],
    ["ريف حلب الشمالي", "governorate Aleppo"],
    ["ريف دمشق", "governorate Rural Damascus"],
    ["نينوى – العراق", "governorate Nineveh"],
    ["شرقي دير الزور", "governorate Deir ez-Zor"],
    ["بلدة الشحيل بريف دير الزور الشرقي", "governorate Deir ez-Zor"],
    ["بعلبك – الهرمل", "governorate Baalbek-Hermel"],
    ["ريف منبج", "district Manbij"],
    ["قرب حمص", "district Homs"],
    ["near Tikrit, Iraq", "district Tikrit"],
    ["سوريا", "country SY"],
    ["شمال العراق", "country IQ"],
    ["حمص - تدمر", "locality Palmyra"],
    ["مدينة تدمر، حمص", "locality Palmyra"],
  ])("«%s» is %s", (dateline, expected) => expect(placed(dateline)).toBe(expected));
});

test("a road lies between its two towns", () => {
  const placement = placeDateline("طريق حمص – تدمر", find);
  expect(placement).toMatchObject({ precision: "road", name: { ar: "حمص – تدمر" } });
  expect(placed("طريق دمشق-حمص")).toBe("road Damascus – Homs");
  expect(placed("Homs – Palmyra road")).toBe("road Homs – Palmyra");
  expect(placed("طريق حمص – لا مكان")).toBeNull();
});

describe("spelling does not matter, other words do", () => {
  test.each([
    ["حمــص", "locality Homs"],
    ["حماه", "locality Hama"],
    ["ادلب", "locality Idlib"],
    ["DEIR EZZOR", "locality Deir ez-Zor"],
    ["ar-Raqqa", "locality Raqqa"],
    ["\u202Bعمّان – الأردن\u202C", "locality Amman"],
  ])("«%s» is %s", (dateline, expected) => expect(placed(dateline)).toBe(expected));

  test.each(["الجمعة", "التحالف", "وأن", "وحمص", "أفاد مراسلنا في حمص", "", " – ", "محافظة تدمر"])(
    "«%s» is no place",
    (dateline) => expect(placed(dateline)).toBeNull(),
  );
});

test("a name that several towns have is told apart by country or governorate, else it is none of them", () => {
  const sinjar = placeDateline("سنجار – إدلب – سوريا", find);
  expect(sinjar).toMatchObject({ precision: "locality", governorate: "SY-ID" });
  expect(placed("الطيبة")).toBeNull();
  expect(placed("سنجار"), "beside a city a village is not meant").toBe("locality Sinjar");
  expect(placeDateline("صوران – حماة", find)).toMatchObject({ governorate: "SY-HM" });
  expect(placed("الموصل – سوريا"), "what contradicts itself is no more than the country").toBe("country SY");
});

test("a report's own point comes first: exact for who may know the source, else the district it was rounded to", () => {
  const point = { lat: 34.5, lon: 40.9 };
  const dateline = "حمص";
  expect(place({ dateline, point })).toMatchObject({ precision: "district", at: point });
  expect(place({ dateline, point, correspondentId: "x" })).toMatchObject({ precision: "exact", at: point });
  expect(place({ dateline, point: null })).toMatchObject({ precision: "locality" });
  expect(place({ dateline: null })).toBeNull();
});

test.each([
  ["blanks", `حلب${" ".repeat(100_000)}x`],
  ["dashes", "–".repeat(100_000)],
  ["a road of dashes", `طريق ${"–".repeat(100_000)}`],
  ["commas", "حلب،".repeat(25_000)],
  ["control characters", "\u0000\u0007\n".repeat(30_000)],
  ["marks", "\u0301".repeat(100_000)],
])("a dateline of 100,000 %s is read at once", (_what, dateline) => {
  const before = process.cpuUsage();
  place({ dateline });
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
});

test("every governorate has two names, and an outline or a circle", () => {
  const outlined = new Set(region.objects.governorates.geometries.map(({ id }) => id));
  const count = (country: string) => GOVERNORATES.filter(({ code }) => code.startsWith(country)).length;
  expect(["SY", "IQ", "LB", "JO"].map(count)).toEqual([14, 18, 8, 12]);
  for (const { code, ar, en, circle } of GOVERNORATES) {
    expect(outlined.has(code) || circle !== undefined, code).toBe(true);
    expect(ar, code).toMatch(/\p{Script=Arabic}/u);
    expect(en, code).toMatch(/^[A-Z]/);
  }
});

test("every town of the gazetteer is where it says, with a governorate that there is", () => {
  const codes = new Set(GOVERNORATES.map(({ code }) => code));
  for (const { ar, lat, lon, governorate, country } of places as Place[]) {
    expect(ar).toMatch(/\p{Script=Arabic}/u);
    expect(lat > 12 && lat < 38 && lon > 34 && lon < 55, ar).toBe(true);
    if (country !== "PS" && country !== "YE") expect(codes.has(governorate ?? ""), ar).toBe(true);
  }
});
