import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPlaceFinder } from "../../lib/geo/find-places.ts";
import type { Place } from "../../lib/geo/gazetteer.ts";
import PLACES from "../../lib/geo/places.json" with { type: "json" };
import { createActorFinder } from "../../lib/text/find-actors.ts";
import { type Knowledge, readReport } from "../../lib/text/read-report.ts";
import type { IncidentMark, Span } from "../../lib/text/reading.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");
/** A Saturday. */
const filedAt = Date.parse("2021-02-06T10:00:00Z");
const knowledge: Knowledge = {
  findPlaces: createPlaceFinder({ places: PLACES as Place[], own: [] }),
  findActors: createActorFinder([]),
  timeZone: "Asia/Damascus",
};
const read = (body: string, dateline: string | null = null) =>
  readReport({ body, dateline, filedAt }, knowledge);
const types = (body: string) => read(body).incidents.map(({ type }) => type);

describe("the seed report", () => {
  const reading = read(seed, "البادية السورية");
  const words = (span: Span | null | undefined) => (span ? seed.slice(span.start, span.end) : null);
  const [prison, convoy, raid, landing, warning, ...more] = reading.incidents as IncidentMark[];
  const parties = (incident: IncidentMark | undefined) => incident?.actors.map(({ party }) => party.partyId);

  test("has five incidents, though most of its paragraphs stand there twice", () => {
    expect(reading.incidents.map(({ type }) => type)).toEqual([
      "armed-clash",
      "armed-clash",
      "arrests",
      "other-development",
      "warning",
    ]);
    expect(more).toEqual([]);
  });

  test("the prison: by whom, at whom, how many escaped, who says so and how surely", () => {
    expect(words(prison?.evidence[0])).toContain("سجن عايد وعدة نقاط عسكرية");
    expect(prison?.evidence).toHaveLength(1);
    expect(parties(prison)).toEqual(
      expect.arrayContaining(["unidentified-gunmen", "syrian-democratic-forces"]),
    );
    expect(prison?.figures.map(({ figure }) => figure)).toEqual([
      { kind: "escaped", low: 2, best: null, high: null },
    ]);
    expect(words(prison?.by?.source)).toContain("مراسل مرصد مينا");
    expect(prison?.hedges.map(words)).toEqual(expect.arrayContaining(["يعتقد"]));
  });

  test("the convoy: on the road, on the night of Friday, killed and wounded", () => {
    expect(words(convoy?.place)).toBe("طريق الفرقلس – تدمر");
    expect(convoy?.place?.place?.to).not.toBeNull();
    expect(words(convoy?.time)).toBe("ليل أمس، الجمعة");
    expect(convoy?.figures.map(({ figure }) => figure.kind)).toEqual(["killed", "wounded"]);
    expect(parties(convoy)).toContain("islamic-state");
  });

  test("the raid and the landing are two, each at its own place", () => {
    expect(words(raid?.place)).toContain("الشحيل");
    expect(parties(raid)).toContain("syrian-democratic-forces");
    expect(words(landing?.place)).toContain("الشبكة");
    expect(parties(landing)).toContain("international-coalition");
  });

  test("the warning rests on its own paragraph", () => {
    expect(words(warning?.cue)).toBe("حذرت");
  });
});

describe("what is no incident", () => {
  test.each([
    ["the background", "ويأتي تصاعد الهجمات في سوريا بالتزامن مع تزايد نشاط التنظيم في العراق."],
    ["long ago", "وشن التنظيم هجوماً على المدينة منذ سقوط النظام قبل نحو عامين."],
    ["a denial", "نفى مصدر أمني وقوع أي هجوم على مدينة الرقة."],
    ["an aim", "عززت القوات مواقعها في مدينة الرقة لمنع أي هجوم."],
    ["an accident", "قتل شخص وأصيب ثلاثة في حادث سير قرب مدينة حمص."],
    ["a denial in English", "The group has denied any involvement in the rocket fire."],
  ])("%s", (_what, body) => {
    expect(types(body)).toEqual([]);
  });
});

test.each([
  ["قتل مدني برصاص مجهولين في مدينة درعا.", "attack-on-civilians"],
  ["مقتل عنصرين من قسد بانفجار عبوة ناسفة قرب بلدة ذيبان.", "remote-explosive"],
  ["استهدفت طائرة مسيّرة سيارة في مدينة إدلب.", "air-or-drone-strike"],
  ["قصفت المدفعية أطراف مدينة إدلب.", "shelling"],
  ["خرج متظاهرون في مدينة السويداء للمطالبة بالخدمات.", "peaceful-protest"],
  ["سيطرت قوات الجيش السوري على مدينة تدمر.", "government-regains-territory"],
  ["سيطر تنظيم داعش على مدينة تدمر.", "armed-group-takes-territory"],
  ["اقتحم المسلحون حاجزاً للأسايش في مدينة الحسكة.", "armed-clash"],
  ["خطف مسلحون تاجراً في مدينة السويداء.", "abduction"],
  ["Gunmen attacked a checkpoint near the town of Markada.", "armed-clash"],
  ["An Israeli drone strike hit a car in the city of Tyre.", "air-or-drone-strike"],
])("«%s» is %s", (body, type) => {
  expect(types(body)).toEqual([type]);
});

test("sentences that refer back tell of the same incident", () => {
  const body =
    "شن مسلحون هجوماً على حاجز للأسايش في مدينة الحسكة.\nوأسفر الهجوم عن مقتل عنصرين وإصابة ثلاثة.\nواعتقلت القوات مشتبهاً به.";
  const [only, ...others] = read(body).incidents;
  expect(others).toEqual([]);
  expect(only?.evidence).toHaveLength(3);
  expect(only?.figures.map(({ figure }) => [figure.kind, figure.best])).toEqual(
    expect.arrayContaining([
      ["killed", 2],
      ["wounded", 3],
    ]),
  );
});

test("the same kind of thing somewhere else is another incident", () => {
  const body = "قصفت المدفعية مدينة إدلب.\nكما قصفت المدفعية مدينة حماة.";
  expect(read(body).incidents.map(({ place }) => place?.place?.ar)).toEqual(["إدلب", "حماة"]);
});

test("an incident that the text does not place has the dateline's place, on no words of the body", () => {
  const [incident] = read("اندلعت اشتباكات عنيفة بين مجموعتين فجراً.", "حمص – سوريا").incidents;
  expect(incident?.place).toMatchObject({ start: 0, end: 0, place: { ar: "حمص" } });
});

test("«سوريا» inside the name of a party is no place", () => {
  expect(read("قالت قوات سوريا الديمقراطية إنها").places).toEqual([]);
});

test("any text: never fails, and every mark lies inside it", () => {
  const words = fc.constantFrom(
    "هجوم على ",
    "قسد ",
    "في مدينة حمص ",
    "مقتل 3 ",
    "، ",
    ".\n",
    "أمس ",
    "قال مصدر إن ",
    "The attack ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, words)), (parts) => {
      const body = parts.join("");
      const { times, places, actors, figures, incidents } = read(body);
      const spans: Span[] = [...times, ...places, ...actors, ...figures, ...incidents];
      for (const incident of incidents) spans.push(incident.cue, ...incident.evidence);
      for (const { start, end } of spans) expect(0 <= start && start < end && end <= body.length).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe("speed", () => {
  /** The fastest of several, in ms: what a busy machine adds is not ours. */
  const fastest = (body: string, times: number) => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < times; run++) {
      const start = performance.now();
      read(body, "حمص");
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };

  test("a report of 400 words is read in some milliseconds", () => {
    expect(fastest(seed.split(/\s+/).slice(0, 400).join(" "), 60)).toBeLessThan(25);
  });

  test.each([
    ["cues", "هجوم على قسد في ريف حمص مقتل ثلاثة و5، "],
    ["one cue", "هجوم "],
    ["turns", "هجوم على حمص أمس؛ "],
    ["tolls", "مقتل 3؛ "],
    ["short lines", "هجوم على قسد في حمص قال\n"],
    ["digits", "1,000,"],
    ["joiners", " ـ\u200d "],
    ["one letter", "ا"],
    ["attributions", "قال بحسب وفقا لما "],
    ["quotes", "«“"],
  ])("100,000 hostile characters of %s are read in linear time", (_what, piece) => {
    expect(fastest(piece.repeat(Math.ceil(100_000 / piece.length)), 2)).toBeLessThan(2_000);
  });

  test("a text longer than any report is read up to a line, and says how far", () => {
    const line = `${"قال مصدر إن قذيفة سقطت. ".repeat(40)}\n`;
    const reading = read(line.repeat(200));
    expect(reading.readTo).toBeLessThanOrEqual(40_000);
    expect((reading.readTo + 1) % line.length).toBe(0);
    expect(read("قال مصدر إن قذيفة سقطت.").readTo).toBe(23);
    expect(reading.claims.at(-1)?.end).toBeLessThanOrEqual(reading.readTo);
  });
});
