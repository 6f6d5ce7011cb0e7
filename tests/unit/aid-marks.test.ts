import { expect, test } from "vitest";
import { decidedIn, decidedThroughout, keyOf, marksOf, standingOf } from "../../app/_reading/aid-marks.ts";
import { draftOf, passagesOf, proposalKey, sortProposals } from "../../app/_reading/incident-draft.ts";
import { carryOver } from "../../lib/domain/carry-over.ts";
import type { Aid } from "../../lib/protocol/aids.ts";
import type { Incident } from "../../lib/protocol/incidents.ts";
import type { PartyRef } from "../../lib/protocol/parties.ts";
import type { ActorMark, IncidentMark, Reading } from "../../lib/text/reading.ts";

const REPORT = "0198b000-0000-7000-8000-0000000000aa";
const SDF: PartyRef = { partyId: "syrian-democratic-forces", ar: "قوات سوريا الديمقراطية", en: "SDF" };
const ISIS: PartyRef = { partyId: "islamic-state", ar: "تنظيم الدولة", en: "IS" };

/** Nothing but the newest version is known: what was decided about others is not carried. */
const alone = carryOver([], { version: 2, body: "", dateline: null });

const actor = (start: number, party = SDF): ActorMark => ({ start, end: start + 3, party, kind: "rebels" });
const NOTHING: Reading = {
  readTo: 0,
  sourceLine: null,
  claims: [],
  times: [],
  places: [],
  actors: [],
  figures: [],
  incidents: [],
};

let count = 0;
function aid(state: Aid["state"], start: number, more: Partial<Aid> = {}): Aid {
  count += 1;
  return {
    id: `0198b000-0000-7000-8000-${String(count).padStart(12, "0")}`,
    wire: "syria",
    reportId: REPORT,
    version: 2,
    kind: "actor",
    at: { field: "body", start, end: start + 3 },
    state,
    value: state === "confirmed" ? { kind: "actor", party: SDF } : null,
    byName: "محرر المناوبة",
    changedAt: "2026-01-01T10:00:00.000Z",
    ...more,
  };
}

test("of what the server told and what came since, the last decision about a mark of this version counts", () => {
  const old = aid("confirmed", 5);
  const late = aid("refused", 5, { changedAt: "2026-01-01T11:00:00.000Z" });
  const otherVersion = aid("refused", 9, { version: 1 });
  const headline = aid("refused", 20, { at: { field: "headline", start: 20, end: 23 } });
  const decided = decidedIn(REPORT, alone, [late], [old, otherVersion, headline]);
  expect([...decided]).toEqual([["actor 5 8", late]]);
});

test("a party is marked where it is first named, and again only where somebody decided about it", () => {
  const reading = { ...NOTHING, actors: [actor(30), actor(5), actor(60), actor(90, ISIS)] };
  const starts = (aids: Aid[]) =>
    marksOf(reading, decidedIn(REPORT, alone, aids), []).map(({ start }) => start);
  expect(starts([])).toEqual([5, 90]);
  expect(starts([aid("confirmed", 60)])).toEqual([5, 60, 90]);
});

test("a paragraph that only repeats another has no marks", () => {
  const reading = { ...NOTHING, actors: [actor(5), actor(90, ISIS)] };
  expect(marksOf(reading, new Map(), [{ start: 80, end: 120 }]).map(({ start }) => start)).toEqual([5]);
});

test("what a person confirmed stays marked when the readers no longer find it; what they refused does not", () => {
  const decided = decidedIn(REPORT, alone, [aid("confirmed", 40), aid("refused", 50)]);
  const marks = marksOf(NOTHING, decided, []);
  expect(marks.map((mark) => [mark.start, mark.found, standingOf(mark)])).toEqual([[40, null, "confirmed"]]);
});

const incident: IncidentMark = {
  start: 0,
  end: 100,
  type: "armed-clash",
  cue: { start: 10, end: 15 },
  place: null,
  time: null,
  actors: [actor(30), actor(60, ISIS)],
  figures: [],
  by: null,
  hedges: [],
  evidence: [{ start: 0, end: 100 }],
};

test("what is said of a party where it is first named holds for an incident that names it later", () => {
  const reading = { ...NOTHING, actors: [actor(5), ...incident.actors] };
  const refused = decidedThroughout(reading, decidedIn(REPORT, alone, [aid("refused", 5)]));
  expect(draftOf(incident, refused).actors).toEqual([ISIS]);
  const changed = aid("confirmed", 5, { value: { kind: "actor", party: ISIS } });
  const other = decidedThroughout(reading, decidedIn(REPORT, alone, [changed]));
  expect(draftOf(incident, other).actors, "named once").toEqual([ISIS]);
  expect(draftOf(incident, new Map()).actors).toEqual([SDF, ISIS]);
});

test("an incident rests on its own words first: two in one sentence are two, and each is decided once", () => {
  expect(passagesOf(incident)).toEqual([
    { field: "body", start: 10, end: 15 },
    { field: "body", start: 0, end: 100 },
  ]);
  const other = { ...incident, cue: { start: 40, end: 50 } };
  const taken = { incident: told("confirmed", "10:00"), spans: [incident.cue, ...incident.evidence] };
  const nothing = { standing: [], withdrawn: [], decided: new Map() };
  expect(sortProposals([incident, other], { ...nothing, standing: [taken] })).toEqual({
    open: [other],
    setAside: [],
  });
  const changed = { ...taken, spans: [] };
  expect(sortProposals([incident], { ...nothing, standing: [changed] }).open, "changed").toEqual([incident]);
});

test("an incident that was refused or withdrawn is set aside with who did that last, until it is confirmed anew", () => {
  const at = { field: "body" as const, ...incident.cue };
  const refused = aid("refused", 0, { kind: "incident", at });
  expect(proposalKey(incident)).toBe(keyOf({ kind: "incident", ...incident.cue }));
  const decided = decidedIn(REPORT, alone, [refused]);
  const resting = (state: Incident["state"], hour: string) => [
    { incident: told(state, hour), spans: [incident.cue] },
  ];
  const sort = (standing: Incident["state"] | null, hour: string | null) =>
    sortProposals([incident], {
      standing: standing ? resting(standing, "12:00") : [],
      withdrawn: hour ? resting("withdrawn", hour) : [],
      decided,
    });
  expect(sort(null, null)).toEqual({ open: [], setAside: [{ mark: incident, as: "refused", by: refused }] });
  expect(sort(null, "09:00").setAside).toMatchObject([{ as: "refused" }]);
  expect(sort(null, "11:00")).toMatchObject({
    open: [],
    setAside: [{ mark: incident, as: "withdrawn", by: { byName: "محرر المناوبة" } }],
  });
  expect(sort("confirmed", "11:00")).toEqual({ open: [], setAside: [] });
});

function told(state: Incident["state"], hour: string): Incident {
  return {
    id: `${state} ${hour}`,
    wire: "syria",
    type: "armed-clash",
    place: null,
    span: null,
    actors: [],
    figures: [],
    evidence: passagesOf(incident).map((at) => ({ reportId: REPORT, version: 2, at })),
    state,
    byName: "محرر المناوبة",
    version: 1,
    changedAt: `2026-01-01T${hour}:00.000Z`,
  };
}
