import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { incidentsKnown, reportsOf, withoutReport, withoutReports } from "../../lib/domain/incident.ts";
import { amend, confirm, join, withdraw } from "../../lib/domain/incident-life.ts";
import { EVIDENCE_MOST, Incident } from "../../lib/protocol/incidents.ts";
import { AT, actor, build, LATER } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const [ONE, OTHER, THIRD] = [2, 3, 4].map((nth) => `0198b000-0000-7000-8000-00000000000${nth}`) as [
  string,
  string,
  string,
];
const WHO = build(actor, { name: "محرر المناوبة" });
const TOLD = { reportId: ONE, version: 1, headline: "عنوان", body: "مداهمة في الشحيل ليل أمس" };
const at = (start: number, end: number) => ({ field: "body" as const, start, end });

const SAID = {
  commandId: ID,
  id: ID,
  type: "arrests" as const,
  place: null,
  span: { from: "2026-01-22T21:00:00+03:00", to: "2026-01-23T06:00:00+03:00" },
  actors: [{ partyId: "sdf", ar: "قسد", en: "SDF" }],
  figures: [{ kind: "detained" as const, low: 2, best: null, high: 3 }],
  reportId: ONE,
  reportVersion: 1,
  passages: [at(0, 6)],
};
const INCIDENT: Incident = confirm(SAID, TOLD, "syria", WHO, AT);
const NEXT = { commandId: ID, incidentId: ID, version: 1 };
const failure = (code: string, details?: object) =>
  expect.objectContaining({ code, ...(details && { details }) });

test("what a report tells is confirmed with the words that it rests on, each once, and its time in UTC", () => {
  const incident = confirm({ ...SAID, passages: [at(0, 6), at(10, 16), at(0, 6)] }, TOLD, "syria", WHO, AT);
  expect(incident).toMatchObject({
    span: { from: "2026-01-22T18:00:00.000Z", to: "2026-01-23T03:00:00.000Z" },
    evidence: [
      { reportId: ONE, version: 1, at: at(0, 6) },
      { reportId: ONE, version: 1, at: at(10, 16) },
    ],
    state: "confirmed",
    byName: "محرر المناوبة",
    version: 1,
    changedAt: AT,
  });
  expect(() => confirm({ ...SAID, passages: [at(0, 99)] }, TOLD, "syria", WHO, AT)).toThrow(
    failure("incident.outside"),
  );
});

test("an amendment changes what it names, nothing else, and counts a version", () => {
  expect(amend(INCIDENT, { ...NEXT, type: "shelling" }, WHO, LATER)).toEqual({
    ...INCIDENT,
    type: "shelling",
    version: 2,
    changedAt: LATER,
  });
  expect(amend(INCIDENT, { ...NEXT, span: null, actors: [], figures: [] }, WHO, LATER)).toMatchObject({
    type: "arrests",
    span: null,
    actors: [],
    figures: [],
  });
});

describe("joining", () => {
  const other = { ...TOLD, reportId: OTHER };

  test("adds the words of another report behind those that there are", () => {
    const joined = join(INCIDENT, { version: 1, passages: [at(0, 6)] }, other, WHO, LATER);
    expect(joined.evidence).toEqual([...INCIDENT.evidence, { reportId: OTHER, version: 1, at: at(0, 6) }]);
    expect(joined).toMatchObject({ version: 2, changedAt: LATER });
    expect(reportsOf(joined)).toEqual([ONE, OTHER]);
  });

  test("of words that are there already adds only the others, and of none is refused", () => {
    const joined = join(INCIDENT, { version: 1, passages: [at(0, 6), at(7, 9)] }, TOLD, WHO, LATER);
    expect(joined.evidence.map((one) => one.at)).toEqual([at(0, 6), at(7, 9)]);
    expect(() => join(INCIDENT, { version: 1, passages: [at(0, 6)] }, TOLD, WHO, LATER)).toThrow(
      failure("incident.joined"),
    );
  });

  test("ends where it would rest on more words than anybody reads", () => {
    const body = "و".repeat(2 * EVIDENCE_MOST);
    const long = { ...TOLD, body };
    const passages = (from: number, count: number) =>
      Array.from({ length: count }, (_, nth) => at(from + nth, from + nth + 1));
    const full = join(INCIDENT, { version: 1, passages: passages(0, EVIDENCE_MOST - 1) }, long, WHO, LATER);
    expect(Incident.safeParse(full).success).toBe(true);
    const more = (count: number) => () =>
      join(full, { version: 2, passages: passages(0, EVIDENCE_MOST - 1 + count) }, long, WHO, LATER);
    expect(more(0)).toThrow(failure("incident.joined"));
    expect(more(1)).toThrow(failure("incident.full", { most: EVIDENCE_MOST }));
    const over = { ...full, evidence: [...full.evidence, ...INCIDENT.evidence] };
    expect(Incident.safeParse(over).success, "in the protocol").toBe(false);
  });

  test("needs words that are in the version", () => {
    expect(() => join(INCIDENT, { version: 1, passages: [at(20, 99)] }, other, WHO, LATER)).toThrow(
      failure("incident.outside"),
    );
  });
});

describe("an incident that changed meanwhile, or stands no more", () => {
  const other = { ...TOLD, reportId: OTHER };
  const deeds: [string, (incident: Incident) => Incident][] = [
    ["amended", (incident) => amend(incident, { ...NEXT, type: "shelling" }, WHO, LATER)],
    ["joined", (incident) => join(incident, { version: 1, passages: [at(0, 6)] }, other, WHO, LATER)],
    ["withdrawn", (incident) => withdraw(incident, 1, WHO, LATER)],
  ];

  test.each(deeds)("is not %s", (_name, deed) => {
    expect(() => deed({ ...INCIDENT, version: 2 })).toThrow(failure("incident.stale", { version: 2 }));
    expect(() => deed(withdraw(INCIDENT, 1, WHO, AT))).toThrow(failure("incident.withdrawn"));
  });
});

describe("[W10] without a killed report", () => {
  const joined = join(INCIDENT, { version: 1, passages: [at(0, 6)] }, { ...TOLD, reportId: OTHER }, WHO, AT);

  test("an incident rests on the others, and is none when there is none", () => {
    expect(withoutReport(joined, ONE)?.evidence.map(({ reportId }) => reportId)).toEqual([OTHER]);
    expect(withoutReport(INCIDENT, ONE)).toBeUndefined();
    expect(withoutReports(joined, new Set([ONE, OTHER]))).toBeUndefined();
  });

  test("that did not tell of it, it is the very same", () => {
    expect(withoutReport(joined, THIRD)).toBe(joined);
  });

  test("its facts stay, and the order of the kills makes no difference", () => {
    const reports = [ONE, OTHER, THIRD];
    fc.assert(
      fc.property(fc.shuffledSubarray(reports), (killed) => {
        let left: Incident | undefined = joined;
        for (const id of killed) left = left && withoutReport(left, id);
        expect(left).toEqual(withoutReports(joined, new Set(killed)));
        if (left) expect({ ...left, evidence: [] }).toEqual({ ...joined, evidence: [] });
      }),
    );
  });
});

test("of what several sides know of an incident the last change counts, and of two that say the same the later side", () => {
  const [first, second] = [INCIDENT, { ...INCIDENT, id: OTHER }];
  const gone = withdraw(first, 1, WHO, LATER);
  expect(incidentsKnown([first, second], [first], [gone])).toEqual([gone, second]);
  expect(incidentsKnown([gone], [first], [])).toEqual([gone]);
  const same = { ...first };
  expect(incidentsKnown([first], [same])[0]).toBe(same);
});
