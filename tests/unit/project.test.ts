import fc from "fast-check";
import { expect, test } from "vitest";
import { DESKWORK, type LoggedEvent, project } from "../../lib/domain/project.ts";
import { projectReport } from "../../lib/domain/project-report.ts";
import { projectFlag } from "../../lib/domain/project-rows.ts";
import { EventKind, type EventPayload } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { AT, actor, build, flag, PEOPLE, POINT, report, SOURCE_NOTE, story } from "./arbitraries.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";

const payload: fc.Arbitrary<EventPayload> = fc.record({ report, story, flag }, { requiredKeys: [] });

/** What is left of a killed report. */
function notice(row: Report): Report {
  const { sourceNote: _note, point: _place, ...rest } = row;
  const flash = rest.flash && { ...rest.flash, reason: "" };
  const words = { headline: "", body: "", bodyLength: 0, dateline: null, advisory: null, disputed: null };
  return { ...rest, ...words, flash };
}

/** Any event the log could hold: done by the report's author, by another person, by the desk. */
const event: fc.Arbitrary<LoggedEvent> = fc
  .record({
    seq: fc.nat(),
    at: fc.constant(AT),
    kind: fc.constantFrom(...EventKind.options.filter((kind) => !DESKWORK.has(kind))),
    actorId: fc.constantFrom(...PEOPLE, "desk-supervisor"),
    commandId: fc.constant(COMMAND),
    payload,
  })
  .map((bare) => ({
    ...bare,
    ...(bare.payload.report && { reportId: bare.payload.report.id }),
    ...(bare.payload.story && { storyId: bare.payload.story.id }),
  }));

const NOBODY_KILLED: ReadonlySet<string> = new Set();

const mayRead = (who: { id: string; role: string }, row: Report) =>
  who.role !== "correspondent" ||
  (["published", "held", "killed"].includes(row.state) && row.embargoUntil === null) ||
  row.correspondentId === who.id;

/** Whether its words came about while it was on hold, and this is a reader who did not file it. */
const isDraft = (row: Report, who: { id: string; role: string }) =>
  row.state === "held" &&
  row.version > (row.heldVersion ?? row.version) &&
  who.role === "correspondent" &&
  row.correspondentId !== who.id;

/** The row without what is the desk's alone; whole for the desk. */
function told(row: Report, who: { role: string }): Report {
  if (who.role !== "correspondent") return row;
  const { askedById: _desk, ...open } = { ...row.flash, reason: "" };
  const flash = row.flash?.state === "confirmed" ? (open as Report["flash"]) : null;
  const unclaimed = { claimedById: null, claimedByName: null, claimedUntil: null };
  return { ...row, ...unclaimed, corroborations: [], duplicate: null, flash };
}
const maySource = (who: { id: string; role: string }, row: Report) =>
  who.role === "supervisor" ||
  who.role === "admin" ||
  (who.role === "correspondent" && row.correspondentId === who.id);

test("[W6] a report leaves without author and source note for whoever may not see them, else whole", () => {
  fc.assert(
    fc.property(report, actor, (row, who) => {
      const seen = projectReport(row, who);
      const isTold = who.role !== "correspondent" || ["held", "killed", "spiked"].includes(row.state);
      const isWordless = row.state === "killed" || isDraft(row, who);
      const left = { ...(isWordless ? notice(row) : row), ...(!isTold && { stateReason: null }) };
      const { correspondentId: author, sourceNote: _note, point, ...rest } = told(left, who);
      const open = point && who.role === "editor" ? { ...rest, point: { lat: 35, lon: 40.6 } } : rest;
      if (!mayRead(who, row)) {
        expect(seen).toBeUndefined();
      } else if (maySource(who, row)) {
        expect(seen).toEqual(told(left, who));
      } else {
        expect(seen).toEqual(open);
        expect(JSON.stringify(seen)).not.toContain(SOURCE_NOTE);
        expect(JSON.stringify(seen)).not.toContain(String(author));
        expect(JSON.stringify(seen)).not.toContain(String(POINT.lat));
      }
    }),
    { numRuns: 500 },
  );
});

test("[W6] an event names a report's author nowhere in its JSON for whoever may not see them", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const row = logged.payload.report;
      if (!row || maySource(who, row) || row.correspondentId === who.id) return;
      // A flag put to the author names them as its assignee, not as the author.
      const withoutFlag = { ...logged, payload: { ...logged.payload, flag: undefined } };
      const json = JSON.stringify(project(withoutFlag, who, NOBODY_KILLED) ?? null);
      expect(json).not.toContain(String(row.correspondentId));
      expect(json).not.toContain(SOURCE_NOTE);
      expect(json).not.toContain(String(POINT.lon));
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] to a correspondent an event names nobody but themselves, and no flag", () => {
  fc.assert(
    fc.property(event, actor, (logged, someone) => {
      const who = { ...someone, role: "correspondent" as const };
      const seen = project(logged, who, NOBODY_KILLED);
      expect(seen?.payload.flag).toBeUndefined();
      expect([undefined, who.id]).toContain(seen?.actorId);
      expect(JSON.stringify(seen ?? null)).not.toContain("desk-");
      const others = PEOPLE.filter((id) => id !== who.id);
      for (const id of others) expect(JSON.stringify(seen ?? null)).not.toContain(id);
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] an event of which nothing may be seen is absent, and an unseen report leaves no id", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const { report: row, story: thread, flag: mark } = logged.payload;
      const seen = project(logged, who, NOBODY_KILLED);
      const readable = row !== undefined && mayRead(who, row);
      const marked = mark !== undefined && who.role !== "correspondent";
      expect(seen !== undefined).toBe(readable || thread !== undefined || marked);
      if (row && !readable && !marked) expect(JSON.stringify(seen ?? null)).not.toContain(`"${row.id}"`);
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] what everyone may see of an event stays as it was", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const seen = project(logged, who, NOBODY_KILLED);
      if (!seen) return;
      const { seq, at, kind, storyId } = logged;
      expect(seen).toMatchObject({ seq, at, kind, ...(storyId && { storyId }) });
      const { story: thread } = logged.payload;
      expect(seen.payload.story).toEqual(
        thread && who.role === "correspondent" ? { ...thread, ownerId: null, figures: [] } : thread,
      );
    }),
  );
});

test("[W6] a supervisor sees the event as the log holds it, but for the words of a killed report", () => {
  fc.assert(
    fc.property(event, (logged) => {
      if (Object.values(logged.payload).every((row) => row === undefined)) return;
      const row = logged.payload.report;
      const payload = row?.state === "killed" ? { ...logged.payload, report: notice(row) } : logged.payload;
      const seen = project(logged, { id: "desk", role: "supervisor" }, NOBODY_KILLED);
      expect(seen).toEqual({ ...logged, payload });
    }),
  );
});

test("[W10] of a report that was killed since, an event from before holds what a kill leaves, for everybody", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const row = logged.payload.report;
      if (!row) return;
      const seen = project(logged, who, new Set([row.id]));
      const wordless = { ...logged, payload: { ...logged.payload, report: notice(row) } };
      expect(seen).toEqual(project(wordless, who, NOBODY_KILLED));
      expect(JSON.stringify(seen ?? null)).not.toContain(SOURCE_NOTE);
    }),
    { numRuns: 1_000 },
  );
});

test("[W10] a kill takes nothing from the events of other reports, and makes none seen or unseen", () => {
  fc.assert(
    fc.property(event, actor, fc.uuid(), (logged, who, other) => {
      const before = project(logged, who, NOBODY_KILLED);
      expect(project(logged, who, new Set([other]))).toEqual(before);
      const killed = new Set(logged.payload.report ? [logged.payload.report.id] : []);
      expect(project(logged, who, killed) === undefined).toBe(before === undefined);
    }),
  );
});

test("[W6] who did a thing to a report is known to editors unless it is its author", () => {
  const row = build(report, { correspondentId: "person-aaaa" });
  const by = (actorId: string) => build(event, { actorId, reportId: row.id, payload: { report: row } });
  const editor = { id: "person-bbbb", role: "editor" as const };
  expect(project(by("person-aaaa"), editor, NOBODY_KILLED)?.actorId).toBeUndefined();
  expect(project(by("desk-supervisor"), editor, NOBODY_KILLED)?.actorId).toBe("desk-supervisor");
});

test("[W6] people of one role see the same, but for correspondents in what is their own", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const involved = [logged.actorId, logged.payload.report?.correspondentId].includes(who.id);
      if (who.role === "correspondent" && involved) return;
      expect(project(logged, who, NOBODY_KILLED)).toEqual(
        project(logged, { id: "", role: who.role }, NOBODY_KILLED),
      );
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] a flag is whole for the desk and absent for a correspondent", () => {
  const mark = build(flag);
  expect(projectFlag(mark, { id: "x", role: "correspondent" })).toBeUndefined();
  for (const role of ["editor", "supervisor", "admin"] as const)
    expect(projectFlag(mark, { id: "x", role })).toEqual(mark);
});

test("[W6] what only the desk does about a report is an event for the desk alone", () => {
  fc.assert(
    fc.property(event, fc.constantFrom(...DESKWORK), actor, (logged, kind, who) => {
      const seen = project({ ...logged, kind }, who, NOBODY_KILLED);
      if (who.role === "correspondent") expect(seen).toBeUndefined();
      else expect(seen?.payload).toEqual(project(logged, who, NOBODY_KILLED)?.payload);
    }),
  );
});
