import fc from "fast-check";
import { expect, test } from "vitest";
import { DESKWORK, type LoggedEvent, project } from "../../lib/domain/project.ts";
import { type Correspondent, CorrespondentStatus, type Question } from "../../lib/protocol/correspondents.ts";
import { EventKind } from "../../lib/protocol/events.ts";
import { Role } from "../../lib/protocol/fields.ts";
import {
  type Acknowledgement,
  type Notice,
  NoticeKind,
  NoticeState,
  type Use,
} from "../../lib/protocol/notices.ts";
import { UseKind } from "../../lib/protocol/rows.ts";
import { AT, actor, PEOPLE, POINT } from "./arbitraries.ts";

const REPORT = "0198b000-0000-7000-8000-00000000aaaa";
const PASSAGE = "the-words-of-the-report";
const WHY = "the-desk's-reason";

const person = fc.constantFrom(...PEOPLE);
const role = fc.constantFrom(...Role.options);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const question: fc.Arbitrary<Question> = fc.record({
  id: fc.uuid(),
  wire: fc.constant("syria"),
  reportId: fc.constant(REPORT),
  storyId: fc.constant(null),
  version: fc.constant(1),
  passage: orNull(fc.constant(PASSAGE)),
  text: fc.constant("من أكّد؟"),
  state: fc.constantFrom("asked", "answered", "closed"),
  askedById: fc.constant("desk-asker"),
  askedByName: fc.constant("المحرر"),
  askedAt: fc.constant(AT),
  toId: person,
  answer: orNull(fc.constant("الدفاع المدني")),
  answeredByName: orNull(fc.constant("مراسل الشرق")),
  answeredAt: orNull(fc.constant(AT)),
  closedAt: fc.constant(null),
  note: fc.constant(null),
});

const correspondent: fc.Arbitrary<Correspondent> = fc.record({
  id: fc.uuid(),
  wire: fc.constant("syria"),
  personId: person,
  byline: fc.constant("مراسلنا"),
  status: fc.constantFrom(...CorrespondentStatus.options),
  note: fc.constant(null),
  area: orNull(fc.constant("ريف حمص")),
  point: orNull(fc.constant(POINT)),
  intervalMinutes: orNull(fc.constant(60)),
  checkedInAt: orNull(fc.constant(AT)),
  dueAt: orNull(fc.constant(AT)),
  missedAt: orNull(fc.constant(AT)),
  version: fc.constant(1),
  changedAt: fc.constant(AT),
});

const noticeId = fc.constantFrom("n1", "n2");
const notice: fc.Arbitrary<Notice> = fc.record({
  id: noticeId,
  wire: fc.constant("syria"),
  reportId: fc.constant(REPORT),
  storyId: fc.constant(null),
  filedSeq: fc.nat(),
  slug: fc.constant(null),
  kind: fc.constantFrom(...NoticeKind.options),
  state: fc.constantFrom(...NoticeState.options),
  version: fc.constant(2),
  text: fc.constant("يصحح الحصيلة"),
  byName: fc.constant("المحرر"),
  at: fc.constant(AT),
});

const acknowledgement: fc.Arbitrary<Acknowledgement> = fc.record({
  noticeId,
  reportId: fc.constant(REPORT),
  personId: person,
  personName: fc.constant("اسم"),
  role,
  uses: fc.subarray(UseKind.options, { minLength: 1 }),
  acknowledgedAt: orNull(fc.constant(AT)),
});

const use: fc.Arbitrary<Use> = fc.record({
  reportId: fc.constant(REPORT),
  personId: person,
  personName: fc.constant("اسم"),
  role,
  as: fc.constantFrom(...UseKind.options),
  version: fc.constant(1),
  at: fc.constant(AT),
});

/** Any event about people: done by one of them or by the desk. */
const event: fc.Arbitrary<LoggedEvent> = fc.record({
  seq: fc.nat(),
  at: fc.constant(AT),
  kind: fc.constantFrom(...EventKind.options.filter((kind) => !DESKWORK.has(kind))),
  actorId: fc.constantFrom(...PEOPLE, "desk-somebody"),
  commandId: fc.uuid(),
  payload: fc.record(
    {
      question,
      correspondent,
      notices: fc.uniqueArray(notice, { selector: ({ id }) => id, maxLength: 2 }),
      acknowledgements: fc.array(acknowledgement, { maxLength: 4 }),
      use,
      why: fc.constant(WHY),
    },
    { requiredKeys: [] },
  ),
});

const NOBODY_KILLED: ReadonlySet<string> = new Set();
const seenBy = (who: { id: string; role: Role }, logged: LoggedEvent) => project(logged, who, NOBODY_KILLED);

test("[W6] a correspondent is named, and their place told, to supervisors and to themselves alone", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const seen = seenBy(who as { id: string; role: Role }, logged);
      const isSupervisor = who.role === "supervisor" || who.role === "admin";
      const shown = seen?.payload.correspondent;
      if (shown === undefined) return;
      const isTheirs = who.role === "correspondent" && logged.payload.correspondent?.personId === who.id;
      expect("personId" in shown && "point" in shown).toBe(isSupervisor || isTheirs);
      if (!isSupervisor && !isTheirs) expect(JSON.stringify(shown)).not.toContain(String(POINT.lat));
      if (who.role === "correspondent") expect(isTheirs).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] a question reaches the desk and whom it is put to, and tells no correspondent who of the desk asks", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const { question: asked } = logged.payload;
      const shown = seenBy(who as { id: string; role: Role }, logged)?.payload.question;
      expect(shown === undefined || asked !== undefined).toBe(true);
      if (!asked) return;
      const isCorrespondent = who.role === "correspondent";
      expect(shown !== undefined).toBe(!isCorrespondent || asked.toId === who.id);
      if (shown) expect("askedById" in shown).toBe(!isCorrespondent);
      if (shown && who.role === "editor") expect("toId" in shown).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test("[W10] a question about a killed report quotes none of its words", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const seen = project(logged, who, new Set([REPORT]));
      expect(JSON.stringify(seen ?? null)).not.toContain(PASSAGE);
    }),
  );
});

test("[W6] a notice asks a correspondent for themself alone, and an editor learns of the desk alone", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const seen = seenBy(who as { id: string; role: Role }, logged)?.payload;
      const asked = logged.payload.acknowledgements ?? [];
      const mine = asked.filter(({ personId }) => personId === who.id);
      const desk = asked.filter((one) => one.role !== "correspondent" || one.personId === who.id);
      const expected = { correspondent: mine, editor: desk, supervisor: asked, admin: asked, system: [] };
      expect(seen?.acknowledgements ?? []).toEqual(expected[who.role]);
      if (who.role !== "correspondent") expect(seen?.notices ?? []).toEqual(logged.payload.notices ?? []);
      else
        for (const { id } of seen?.notices ?? []) expect(mine.map(({ noticeId }) => noticeId)).toContain(id);
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] a notice is over for a correspondent once they have acknowledged it", () => {
  fc.assert(
    fc.property(notice, acknowledgement, (said, asked) => {
      const open = { ...said, id: "n1", state: "open" as const };
      const own = { ...asked, noticeId: "n1", personId: "person-aaaa" };
      const payload = { notices: [open], acknowledgements: [own] };
      const logged = {
        seq: 1,
        at: AT,
        kind: "notice.acknowledged",
        actorId: "x",
        commandId: "c",
        payload,
      } as const;
      const seen = seenBy({ id: "person-aaaa", role: "correspondent" }, { ...logged, payload });
      expect(seen?.payload.notices?.[0]?.state).toBe(own.acknowledgedAt === null ? "open" : "done");
    }),
  );
});

test("[W6] who used a report is the supervisors' to know, and why the desk does a thing the desk's", () => {
  fc.assert(
    fc.property(event, actor, (logged, who) => {
      const seen = seenBy(who as { id: string; role: Role }, logged)?.payload;
      const isSupervisor = who.role === "supervisor" || who.role === "admin";
      expect(seen?.use).toEqual(isSupervisor ? logged.payload.use : undefined);
      expect(seen?.why).toEqual(who.role === "correspondent" ? undefined : logged.payload.why);
    }),
    { numRuns: 1_000 },
  );
});

test("[W6] an event about correspondents names to an editor none of them as its actor", () => {
  fc.assert(
    fc.property(event, (logged) => {
      const seen = seenBy({ id: "desk-editor", role: "editor" }, logged);
      const { question: asked, correspondent: whose, acknowledgements = [], use: used } = logged.payload;
      const known = [
        asked?.toId,
        whose?.personId,
        ...acknowledgements.flatMap((one) => (one.role === "correspondent" ? one.personId : [])),
        used?.role === "correspondent" ? used.personId : undefined,
      ];
      if (known.includes(logged.actorId)) expect(seen?.actorId).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});
