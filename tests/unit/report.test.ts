import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { flashIn } from "../../lib/domain/flash.ts";
import { amend, file, link, publicName, publish } from "../../lib/domain/report.ts";
import { FlagKind, FlagState, Report } from "../../lib/protocol/rows.ts";
import { AT, actor, build, flag, LATER, report } from "./arbitraries.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";
const REPORT = "0198b000-0000-7000-8000-000000000001";
const correspondent: Actor = { id: "u1", role: "correspondent", name: "الاسم", byline: "مراسل حمص" };
const input = { commandId: COMMAND, id: REPORT, headline: "عنوان", body: "متن التقرير" };

/** In a state in which it can be amended; a FLASH is only where everybody can read it. */
const openReport = fc
  .tuple(report, fc.constantFrom("filed", "published", "held"))
  .map(([row, state]) => ({ ...row, state, flash: flashIn(state, row.flash) }));

const failing = (code: string, details?: unknown) =>
  expect.objectContaining({ code, ...(details !== undefined && { details }) });

test("a filed report is version 1, unpublished, F6, urgency 4, and says its language", () => {
  const filed = file(input, "syria", correspondent, AT);
  expect(filed).toMatchObject({
    id: REPORT,
    wire: "syria",
    state: "filed",
    stateReason: null,
    change: "original",
    version: 1,
    urgency: 4,
    sourceGrade: "F",
    informationGrade: 6,
    language: "ar",
    bodyLength: input.body.length,
    correspondentId: "u1",
    sourceNote: null,
    point: null,
    feed: null,
    stateAt: AT,
    embargoUntil: null,
    claimedById: null,
    claimedByName: null,
    claimedUntil: null,
    openedAt: null,
    disputed: null,
    corroborations: [],
    duplicate: null,
    flash: null,
    storyId: null,
    slug: null,
    dateline: null,
    advisory: null,
    filedAt: AT,
    changedAt: AT,
    publishedAt: null,
    publishedVersion: null,
  });
  expect(Report.safeParse(filed).success).toBe(true);
});

test("what was given is kept as it was given", () => {
  const given = {
    slug: "SYRIA-PRISON/ATTACK",
    dateline: "حمص – سوريا",
    language: "ku" as const,
    urgency: 2,
    storyId: COMMAND,
    sourceNote: "اتصال",
  };
  expect(file({ ...input, ...given }, "syria", correspondent, AT)).toMatchObject(given);
});

test("a correspondent signs with the byline, the desk with the name", () => {
  expect(publicName(correspondent)).toBe("مراسل حمص");
  for (const role of ["editor", "supervisor", "admin"] as const)
    expect(publicName({ ...correspondent, role })).toBe("الاسم");
});

test("an amendment is the next version and changes what it names and nothing else", () => {
  const change = fc.record(
    {
      headline: fc.constant("عنوان جديد"),
      body: fc.constant("متن أطول من الذي كان"),
      slug: fc.constant("NEW-SLUG"),
      dateline: fc.constant("تدمر"),
      urgency: fc.constant(1),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(openReport, change, (row, fields) => {
      const next = amend(
        row,
        { commandId: COMMAND, reportId: row.id, version: row.version, ...fields },
        [],
        LATER,
      );
      const bodyLength = (fields.body ?? row.body).length;
      expect(next).toEqual({
        ...row,
        ...fields,
        bodyLength,
        change: row.state === "filed" ? "original" : "update",
        advisory: null,
        version: row.version + 1,
        changedAt: LATER,
      });
    }),
  );
});

test("an advisory belongs to its own version, and an empty dateline is none", () => {
  const row = build(report, { state: "filed", version: 1, dateline: "حمص" });
  const amendment = { commandId: COMMAND, reportId: row.id, urgency: 3 };
  const corrected = amend(
    row,
    { ...amendment, version: 1, advisory: "تصحيح: العدد 6", dateline: "" },
    [],
    LATER,
  );
  expect(corrected).toMatchObject({ advisory: "تصحيح: العدد 6", dateline: null });
  expect(amend(corrected, { ...amendment, version: 2 }, [], LATER).advisory).toBeNull();
});

test("an amendment leaves the state as it is, and is stale at every version but the current", () => {
  fc.assert(
    fc.property(openReport, fc.integer({ min: 1, max: 9 }), (row, version) => {
      const attempt = () =>
        amend(row, { commandId: COMMAND, reportId: row.id, version, urgency: 1 }, [], LATER);
      if (version === row.version) expect(attempt().state).toBe(row.state);
      else expect(attempt).toThrow(failing("report.stale", { version: row.version }));
    }),
  );
});

test("publishing names the version that was published and keeps the words", () => {
  const row = build(report, { state: "filed", version: 3, publishedAt: null, publishedVersion: null });
  const published = {
    state: "published",
    stateReason: null,
    stateAt: LATER,
    publishedAt: LATER,
    publishedVersion: 3,
    changedAt: LATER,
  };
  expect(publish(row, 3, [], LATER)).toEqual({ ...row, ...published });
});

test("a published report is not published again, a filed one only at the version that was seen", () => {
  const published = build(report, { state: "published", version: 2 });
  expect(() => publish(published, 2, [], LATER)).toThrow(failing("report.published"));
  const filed = build(report, { state: "filed", version: 2 });
  expect(() => publish(filed, 1, [], LATER)).toThrow(failing("report.stale", { version: 2 }));
});

test("of every flag kind and state, only an open hold or legal one blocks publishing, and it is named", () => {
  const row = build(report, { state: "filed", version: 1 });
  const blocking = FlagKind.options.flatMap((kind) =>
    FlagState.options
      .filter((state) => {
        const mark = build(flag, { kind, state });
        try {
          publish(row, 1, [mark], LATER);
          return false;
        } catch (error) {
          expect(error).toEqual(failing("report.blocked", { flagId: mark.id, kind }));
          return true;
        }
      })
      .map((state) => `${kind} ${state}`),
  );
  const open = ["raised", "seen", "acknowledged"];
  expect(blocking).toEqual(["hold", "legal"].flatMap((kind) => open.map((state) => `${kind} ${state}`)));
});

test("a report joins a story once, and can move to another", () => {
  const row = build(report, { storyId: null });
  const linked = link(row, COMMAND, LATER);
  expect(linked).toEqual({ ...row, storyId: COMMAND, changedAt: LATER });
  expect(() => link(linked, COMMAND, LATER)).toThrow(failing("story.linked", { storyId: COMMAND }));
  expect(link(linked, REPORT, LATER).storyId).toBe(REPORT);
});

test("no decision changes the row it was given", () => {
  fc.assert(
    fc.property(openReport, actor, (row, who) => {
      const before = structuredClone(row);
      amend(row, { commandId: COMMAND, reportId: row.id, version: row.version, urgency: 1 }, [], LATER);
      link(row, COMMAND, LATER);
      if (row.state === "filed") publish(row, row.version, [], LATER);
      file(input, "syria", who, AT);
      expect(row).toEqual(before);
    }),
  );
});
