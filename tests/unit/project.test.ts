import fc from "fast-check";
import { expect, test } from "vitest";
import { type LoggedEvent, project, projectFlag, projectReport } from "../../lib/domain/project.ts";
import { EventKind, type EventPayload } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { AT, actor, build, flag, PEOPLE, report, SOURCE_NOTE, story } from "./arbitraries.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";

const payload: fc.Arbitrary<EventPayload> = fc.record({ report, story, flag }, { requiredKeys: [] });

/** Any event the log could hold: done by the report's author, by another person, by the desk. */
const event: fc.Arbitrary<LoggedEvent> = fc
  .record({
    seq: fc.nat(),
    at: fc.constant(AT),
    kind: fc.constantFrom(...EventKind.options),
    actorId: fc.constantFrom(...PEOPLE, "desk-supervisor"),
    commandId: fc.constant(COMMAND),
    payload,
  })
  .map((bare) => ({
    ...bare,
    ...(bare.payload.report && { reportId: bare.payload.report.id }),
    ...(bare.payload.story && { storyId: bare.payload.story.id }),
  }));

const mayRead = (who: { id: string; role: string }, row: Report) =>
  who.role !== "correspondent" || row.state === "published" || row.correspondentId === who.id;
const maySource = (who: { id: string; role: string }, row: Report) =>
  who.role === "supervisor" ||
  who.role === "admin" ||
  (who.role === "correspondent" && row.correspondentId === who.id);

test("[W6] a report leaves without author and source note for whoever may not see them, else whole", () => {
  fc.assert(
    fc.property(report, actor, (row, who) => {
      const seen = projectReport(row, who);
      const { correspondentId: author, sourceNote: _note, ...open } = row;
      if (!mayRead(who, row)) {
        expect(seen).toBeUndefined();
      } else if (maySource(who, row)) {
        expect(seen).toEqual(row);
      } else {
        expect(seen).toEqual(open);
        expect(JSON.stringify(seen)).not.toContain(SOURCE_NOTE);
        expect(JSON.stringify(seen)).not.toContain(String(author));
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
      const json = JSON.stringify(project(withoutFlag, who) ?? null);
      expect(json).not.toContain(String(row.correspondentId));
      expect(json).not.toContain(SOURCE_NOTE);
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] to a correspondent an event names nobody but themselves, and no flag", () => {
  fc.assert(
    fc.property(event, actor, (logged, someone) => {
      const who = { ...someone, role: "correspondent" as const };
      const seen = project(logged, who);
      expect(seen?.payload.flag).toBeUndefined();
      expect([undefined, who.id]).toContain(seen?.actorId);
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
      const seen = project(logged, who);
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
      const seen = project(logged, who);
      if (!seen) return;
      const { seq, at, kind, storyId } = logged;
      expect(seen).toMatchObject({ seq, at, kind, ...(storyId && { storyId }) });
      expect(seen.payload.story).toEqual(logged.payload.story);
    }),
  );
});

test("[W6] a supervisor sees the event as the log holds it", () => {
  fc.assert(
    fc.property(event, (logged) => {
      const nothing = Object.values(logged.payload).every((row) => row === undefined);
      if (!nothing) expect(project(logged, { id: "desk", role: "supervisor" })).toEqual(logged);
    }),
  );
});

test("[W6] who did a thing to a report is known to editors unless it is its author", () => {
  const row = build(report, { correspondentId: "person-aaaa" });
  const by = (actorId: string) => build(event, { actorId, reportId: row.id, payload: { report: row } });
  const editor = { id: "person-bbbb", role: "editor" as const };
  expect(project(by("person-aaaa"), editor)?.actorId).toBeUndefined();
  expect(project(by("desk-supervisor"), editor)?.actorId).toBe("desk-supervisor");
});

test("[W6] people of one role see the same, but for correspondents in what is their own", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const involved = [logged.actorId, logged.payload.report?.correspondentId].includes(who.id);
      if (who.role === "correspondent" && involved) return;
      expect(project(logged, who)).toEqual(project(logged, { id: "", role: who.role }));
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
