import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutReports } from "../../lib/domain/incident.ts";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import { projectAid, projectIncident } from "../../lib/domain/project-rows.ts";
import { type Aid, AidKind } from "../../lib/protocol/aids.ts";
import { type Incident, IncidentType } from "../../lib/protocol/incidents.ts";
import { AT, actor, build } from "./arbitraries.ts";

const [ONE, OTHER] = ["a", "b"].map((digit) => `0198b000-0000-7000-8000-00000000000${digit}`) as [
  string,
  string,
];
const WHY = "the-desk's-reason";
const AT_WORDS = { field: "body", start: 0, end: 6 } as const;

const aid: fc.Arbitrary<Aid> = fc.record({
  id: fc.uuid(),
  wire: fc.constant("syria"),
  reportId: fc.constantFrom(ONE, OTHER),
  version: fc.constant(1),
  kind: fc.constantFrom(...AidKind.options),
  at: fc.constant(AT_WORDS),
  state: fc.constantFrom("confirmed", "refused"),
  value: fc.constantFrom(null, { kind: "hedge" } as const),
  byName: fc.constant("desk-name"),
  changedAt: fc.constant(AT),
});

const incident: fc.Arbitrary<Incident> = fc.record({
  id: fc.uuid(),
  wire: fc.constant("syria"),
  type: fc.constantFrom(...IncidentType.options),
  place: fc.constant(null),
  span: fc.constant(null),
  actors: fc.constant([]),
  figures: fc.constant([]),
  evidence: fc
    .subarray([ONE, OTHER], { minLength: 1 })
    .map((ids) => ids.map((reportId) => ({ reportId, version: 1, at: AT_WORDS }))),
  state: fc.constantFrom("confirmed", "withdrawn"),
  byName: fc.constant("desk-name"),
  version: fc.constant(1),
  changedAt: fc.constant(AT),
});

const killed = fc.subarray([ONE, OTHER]).map((ids): ReadonlySet<string> => new Set(ids));

const logged = (kind: LoggedEvent["kind"], payload: LoggedEvent["payload"]): LoggedEvent => ({
  seq: 7,
  at: AT,
  kind,
  actorId: "desk-editor",
  commandId: ONE,
  reportId: ONE,
  payload,
});

test("[W6] what was decided of a report's words, and what happened by them, is an event for the desk alone", () => {
  fc.assert(
    fc.property(aid, incident, actor, (one, happened, who) => {
      const isDesk = who.role !== "correspondent";
      const events = [
        logged("aid.confirmed", { aid: one }),
        logged("incident.withdrawn", { incident: happened, why: WHY }),
      ];
      for (const event of events) expect(project(event, who, new Set())).toEqual(isDesk ? event : undefined);
      expect(projectAid(one, who, false)).toEqual(isDesk ? one : undefined);
      expect(projectIncident(happened, who)).toEqual(isDesk ? happened : undefined);
    }),
  );
});

test("[W10] of a killed report nothing that was made of its words leaves, nor why", () => {
  fc.assert(
    fc.property(aid, incident, actor, killed, (one, happened, who, gone) => {
      const [decided, told] = [
        project(logged("aid.refused", { aid: one }), who, gone),
        project(logged("incident.amended", { incident: happened, why: WHY }), who, gone),
      ];
      const isDesk = who.role !== "correspondent";
      const left = happened.evidence.filter(({ reportId }) => !gone.has(reportId));
      expect(decided !== undefined).toBe(isDesk && !gone.has(one.reportId));
      expect(told?.payload).toEqual(
        isDesk && left.length > 0 ? { incident: { ...happened, evidence: left }, why: WHY } : undefined,
      );
    }),
  );
});

test("[W10] an incident that others tell of as well loses nothing but the evidence", () => {
  const both = build(incident, {
    evidence: [ONE, OTHER].map((reportId) => ({ reportId, version: 1, at: AT_WORDS })),
  });
  const seen = withoutReports(both, new Set([ONE]));
  expect(seen).toEqual({ ...both, evidence: [{ reportId: OTHER, version: 1, at: AT_WORDS }] });
});
