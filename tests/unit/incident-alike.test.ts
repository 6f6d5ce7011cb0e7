import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alikeIncidents, type IncidentFacts } from "../../lib/domain/incident-alike.ts";
import { nearnessOf } from "../../lib/domain/place-nearness.ts";
import { type Incident, IncidentType } from "../../lib/protocol/incidents.ts";
import { type PlaceRef, Precision } from "../../lib/protocol/places.ts";

const SHUHAYL: PlaceRef = {
  precision: "locality",
  ar: "الشحيل",
  en: "Al-Shuhayl",
  country: "SY",
  governorate: "SY-DY",
  point: { lat: 35.098, lon: 40.448 },
  to: null,
  placeId: null,
  geonamesId: 101,
};
/** Some six kilometres down the river. */
const DHIBAN: PlaceRef = {
  ...SHUHAYL,
  ar: "ذيبان",
  en: "Dhiban",
  point: { lat: 35.063, lon: 40.499 },
  geonamesId: 102,
};
const DEIR_EZ_ZOR: PlaceRef = {
  ...SHUHAYL,
  precision: "governorate",
  ar: "دير الزور",
  en: "Deir ez-Zor",
  point: null,
  geonamesId: null,
};
const HASAKA: PlaceRef = { ...DEIR_EZ_ZOR, ar: "الحسكة", en: "Al-Hasaka", governorate: "SY-HA" };
const SYRIA: PlaceRef = {
  ...DEIR_EZ_ZOR,
  precision: "country",
  ar: "سوريا",
  en: "Syria",
  governorate: null,
};
/** From the town to the city, past the oil field. */
const ROAD: PlaceRef = {
  ...SHUHAYL,
  ar: "طريق الشحيل – دير الزور",
  en: null,
  to: { lat: 35.336, lon: 40.14 },
  geonamesId: null,
};

const SDF = { partyId: "sdf", ar: "قسد", en: "SDF" };
const COALITION = { partyId: "coalition", ar: "التحالف", en: "Coalition" };

const hours = (day: number, from: number, length: number) => {
  const at = Date.UTC(2026, 0, day, from);
  return { from: new Date(at).toISOString(), to: new Date(at + length * 3_600_000).toISOString() };
};
const night = (day: number) => hours(day, 15, 12);

const RAID: Incident = {
  id: "0198b000-0000-7000-8000-000000000001",
  wire: "syria",
  type: "arrests",
  place: SHUHAYL,
  span: night(22),
  actors: [SDF],
  figures: [],
  evidence: [],
  state: "confirmed",
  byName: "محرر",
  version: 1,
  changedAt: "2026-01-23T08:00:00.000Z",
};

const raid = (facts: Partial<IncidentFacts>): IncidentFacts => {
  const { type, place, span, actors } = RAID;
  return { type, place, span, actors, ...facts };
};
const found = (facts: Partial<IncidentFacts>) => alikeIncidents(raid(facts), [RAID])[0];

describe("the same, told otherwise", () => {
  test.each([
    ["to the letter", {}],
    ["at dawn, in a report that knows the hour", { span: hours(23, 1, 2) }],
    ["as an abduction", { type: "abduction" }],
    ["with nobody named", { actors: [] }],
    ["with another one beside", { actors: [COALITION, SDF] }],
    ["in the country around the town", { place: { ...SHUHAYL, precision: "vicinity", geonamesId: null } }],
    ["of the governorate", { place: DEIR_EZ_ZOR }],
    ["of nowhere in particular", { place: null }],
    ["without a time", { span: null }],
    ["on the road from the town", { place: ROAD }],
  ] as const)("%s", (_how, facts) => {
    expect(found(facts as Partial<IncidentFacts>)).toMatchObject({ incident: RAID });
  });

  test("the closer, the likelier, and why is said", () => {
    const [same, kin, governorate] = [found({}), found({ type: "abduction" }), found({ place: DEIR_EZ_ZOR })];
    expect(same).toMatchObject({
      score: 1,
      type: "same",
      place: { kind: "same", km: 0 },
      time: "overlaps",
      shared: [SDF],
    });
    expect(kin).toMatchObject({ type: "kin" });
    expect(governorate).toMatchObject({ place: { kind: "same-area", km: null } });
    expect(same?.score).toBeGreaterThan(kin?.score ?? 1);
    expect(kin?.score).toBeGreaterThan(governorate?.score ?? 1);
  });

  test("two hours that miss each other by one may be the same moment", () => {
    const at = { ...RAID, span: hours(23, 1, 1) };
    const [close] = alikeIncidents(raid({ span: hours(23, 3, 1) }), [at]);
    expect(close).toMatchObject({ time: "close" });
    expect(alikeIncidents(raid({ span: hours(23, 7, 1) }), [at])).toEqual([]);
  });
});

describe("another one", () => {
  test.each([
    ["in the same town on the following night", { span: night(23) }],
    ["in the same town on the night before", { span: night(21) }],
    ["in the next town on the same night", { place: DHIBAN }],
    ["in another governorate", { place: HASAKA }],
    ["in another country", { place: { ...SYRIA, country: "IQ", ar: "العراق" } }],
    ["of another kind", { type: "air-or-drone-strike" }],
    ["that is only warned of", { type: "warning" }],
    ["in the same town, of no time and by nobody", { span: null, actors: [] }],
    ["in the same night, of no place and by nobody", { place: null, actors: [] }],
    ["in the same town some time in the month, by nobody", { span: hours(1, 0, 24 * 30), actors: [] }],
    ["somewhere in the country on that night, by nobody", { place: SYRIA, actors: [] }],
  ] as const)("%s", (_how, facts) => {
    expect(found(facts as Partial<IncidentFacts>)).toBeUndefined();
  });

  test("two days that follow each other are two days, though the one ends where the other begins", () => {
    const [thursday, friday] = [hours(21, 21, 24), hours(22, 21, 24)];
    expect(alikeIncidents(raid({ span: friday }), [{ ...RAID, span: thursday }])).toEqual([]);
  });

  test("it itself, and what was withdrawn", () => {
    expect(alikeIncidents({ ...raid({}), id: RAID.id }, [RAID])).toEqual([]);
    expect(alikeIncidents(raid({}), [{ ...RAID, state: "withdrawn" }])).toEqual([]);
  });
});

const placeRef: fc.Arbitrary<PlaceRef> = fc.record({
  precision: fc.constantFrom(...Precision.options),
  ar: fc.constantFrom("الشحيل", "ذيبان"),
  en: fc.constant(null),
  country: fc.constantFrom("SY", "IQ", null),
  governorate: fc.constantFrom("SY-DY", "SY-HA", null),
  point: fc.option(fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.constant(40) })),
  to: fc.option(fc.constant({ lat: 35, lon: 41 })),
  placeId: fc.constant(null),
  geonamesId: fc.constantFrom(101, 102, null),
});
const facts: fc.Arbitrary<IncidentFacts> = fc.record({
  type: fc.constantFrom(...IncidentType.options),
  place: fc.option(placeRef),
  span: fc.option(
    fc
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 200 }),
      )
      .map(([day, from, length]) => hours(day, from, length)),
  ),
  actors: fc.subarray([SDF, COALITION]),
});
const happened = fc.tuple(facts, fc.uuid()).map(([one, id]): Incident => ({ ...RAID, ...one, id }));

test("whatever is told, the score is of 0 to 1, the likeliest stands first, and each is there once", () => {
  fc.assert(
    fc.property(facts, fc.uniqueArray(happened, { selector: ({ id }) => id }), (one, known) => {
      const alike = alikeIncidents(one, known);
      const scores = alike.map(({ score }) => score);
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(alike.map(({ incident }) => incident)).size).toBe(alike.length);
      expect(alikeIncidents(one, [...known].reverse())).toEqual(alike);
    }),
  );
});

test("that one may be the other is as likely as that the other may be the one", () => {
  fc.assert(
    fc.property(happened, happened, (one, other) => {
      const score = (from: Incident, to: Incident) =>
        alikeIncidents({ ...from, id: "" }, [to])[0]?.score ?? 0;
      // Where the least score lies between two roundings, one way may pass and the other not.
      const [there, back] = [score(one, other), score(other, one)];
      if (there > 0.651 || back > 0.651) expect(Math.abs(there - back)).toBeLessThan(0.002);
    }),
    { numRuns: 500 },
  );
});

test("two places are as near one way as the other, a place is the same as itself, and nothing throws", () => {
  fc.assert(
    fc.property(placeRef, placeRef, (one, other) => {
      const [there, back] = [nearnessOf(one, other), nearnessOf(other, one)];
      expect(there.kind).toBe(back.kind);
      expect(Math.abs(there.share - back.share)).toBeLessThan(1e-9);
      expect(nearnessOf(one, one)).toEqual({ share: 1, kind: "same", km: 0 });
    }),
    { numRuns: 500 },
  );
});
