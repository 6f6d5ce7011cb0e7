import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryAid, wordsOfIncident } from "../../lib/domain/carried.ts";
import { carryOver, type VersionText } from "../../lib/domain/carry-over.ts";
import type { Aid } from "../../lib/protocol/aids.ts";
import type { Evidence, Incident } from "../../lib/protocol/incidents.ts";
import { AT } from "./arbitraries.ts";

const [ONE, OTHER] = ["a", "b"].map((digit) => `0198b000-0000-7000-8000-00000000000${digit}`) as [
  string,
  string,
];
const DATELINE = "دير الزور";
const RAID = "أفاد مصدر طبي بمقتل ثلاثة أشخاص في مداهمة. وعاد الهدوء لاحقاً.";
const ROAD = "وقُطع الطريق بين الرقة ودير الزور لساعات بعد احتجاج.";
const LEAD = "شهدت المنطقة ليلة متوترة، بحسب شهود.";

const versions = (...bodies: string[]): VersionText[] =>
  bodies.map((body, at) => ({ version: at + 1, body, dateline: DATELINE }));
const through = (all: VersionText[]) => carryOver(all.slice(0, -1), all.at(-1) as VersionText);
const at = (body: string, words: string) => {
  const start = body.indexOf(words);
  return { field: "body" as const, start, end: start + words.length };
};

function aid(body: string, words: string, more: Partial<Aid> = {}): Aid {
  return {
    id: ONE,
    wire: "syria",
    reportId: ONE,
    version: 1,
    kind: "figure",
    at: at(body, words),
    state: "confirmed",
    value: { kind: "figure", figure: { kind: "killed", low: null, best: 3, high: null } },
    byName: "محرر المناوبة",
    changedAt: AT,
    ...more,
  };
}

describe("a decision about a mark", () => {
  const body = `${RAID}\n${ROAD}`;

  test("is carried through every version in which its words stand, and names the one that it was made on", () => {
    const last = `${LEAD}\n${ROAD}\n${RAID}`;
    const now = carryAid(aid(body, "ثلاثة"), through(versions(body, `${LEAD}\n${body}`, last)));
    expect(now).toEqual({ ...aid(last, "ثلاثة"), version: 1 });
  });

  test("is none when a figure of 3 became 5, and no more when it became 3 again", () => {
    const changed = body.replace("ثلاثة", "خمسة");
    const decision = aid(body, "ثلاثة");
    expect(carryAid(decision, through(versions(body, changed)))).toBeNull();
    expect(carryAid(decision, through(versions(body, changed, body)))).toBeNull();
    expect(carryAid({ ...decision, version: 3 }, through(versions(body, changed, body)))).toEqual({
      ...decision,
      version: 3,
    });
  });

  test("is not carried over a version that is not at hand, nor back to an older one", () => {
    const all = versions(body, body, body);
    expect(
      carryAid(aid(body, "ثلاثة"), carryOver([all[0] as VersionText], all[2] as VersionText)),
    ).toBeNull();
    expect(carryAid(aid(body, "ثلاثة", { version: 3 }), through(all.slice(0, 2)))).toBeNull();
    expect(carryAid(aid(body, "ثلاثة"), through(all))).toEqual(aid(body, "ثلاثة"));
  });

  test("who says it moves along with the words, or else neither does", () => {
    const { start, end } = at(body, "مصدر طبي");
    const said = aid(body, "أفاد مصدر طبي", {
      kind: "attribution",
      value: { kind: "attribution", source: { start, end } },
    });
    const moved = `${LEAD}\n${body}`;
    const source = at(moved, "مصدر طبي");
    expect(carryAid(said, through(versions(body, moved)))).toMatchObject({
      at: at(moved, "أفاد مصدر طبي"),
      value: { source: { start: source.start, end: source.end } },
    });
    const road = at(body, "الرقة");
    const elsewhere = { ...said, value: { kind: "attribution" as const, source: road } };
    expect(carryAid(elsewhere, through(versions(body, RAID)))).toBeNull();
  });

  test("about an incident needs its whole paragraph and the dateline unchanged", () => {
    const refused = aid(body, "مداهمة", { kind: "incident", state: "refused", value: null });
    const other = body.replace("لاحقاً", "بعد ساعات");
    expect(carryAid(refused, through(versions(body, other)))).toBeNull();
    expect(carryAid({ ...refused, kind: "hedge" }, through(versions(body, other)))).not.toBeNull();
    expect(carryAid(refused, through(versions(body, `${LEAD}\n${body}`)))).not.toBeNull();
    const [before, after] = versions(body, body) as [VersionText, VersionText];
    const moved = carryOver([before], { ...after, dateline: "الحسكة" });
    expect(carryAid(refused, moved)).toBeNull();
    expect(carryAid({ ...refused, kind: "place" }, moved)).not.toBeNull();
  });
});

describe("an incident", () => {
  const body = `${RAID}\n${ROAD}`;
  const told = (...evidence: [version: number, body: string, words: string, reportId?: string][]) =>
    ({
      evidence: evidence.map(
        ([version, text, words, reportId = ONE]): Evidence => ({ reportId, version, at: at(text, words) }),
      ),
    }) as Incident;
  const wordsOf = (text: string, spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));

  test("rests on its words as long as all of them stand, and on none once one of them changed", () => {
    const incident = told([1, body, "مداهمة"], [1, body, RAID], [1, body, ROAD], [1, body, LEAD, OTHER]);
    const moved = `${LEAD}\n${body}`;
    expect(wordsOf(moved, wordsOfIncident(incident, ONE, through(versions(body, moved))))).toEqual([
      "مداهمة",
      RAID,
      ROAD,
    ]);
    const changed = body.replace("لساعات", "ليومين");
    expect(wordsOfIncident(incident, ONE, through(versions(body, changed)))).toEqual([]);
  });

  test("tied to the new words as well rests on those", () => {
    const changed = body.replace("ثلاثة", "خمسة");
    const incident = told([1, body, RAID], [2, changed, "مداهمة"]);
    const all = versions(body, changed);
    expect(wordsOf(changed, wordsOfIncident(incident, ONE, through(all)))).toEqual(["مداهمة"]);
  });
});

test("whatever becomes of a text, what is carried to its last version is the very same words in every one", () => {
  const text = fc
    .shuffledSubarray([RAID, ROAD, LEAD, "القتلى: ثلاثة", "القتلى: ثلاثة"])
    .map((all) => all.join("\n"));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.nat(60),
      fc.nat(9),
      (bodies, start, length) => {
        const [first = "", last = ""] = [bodies[0], bodies.at(-1)];
        const words = { start, end: Math.min(first.length, start + length) };
        const now = through(versions(...bodies))(words, 1, "place");
        if (!now || bodies.length === 1) return;
        const said = first.slice(words.start, words.end);
        expect(last.slice(now.start, now.end)).toBe(said);
        for (const body of bodies) expect(body).toContain(said);
      },
    ),
  );
});
