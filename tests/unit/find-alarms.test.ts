import { expect, test } from "vitest";
import { createAlarmFinder, type Shows } from "../../app/_alert/find-alarms.ts";
import { createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { Correspondent, Question } from "../../lib/protocol/correspondents.ts";
import type { EventPayload } from "../../lib/protocol/events.ts";
import type { Acknowledgement, Notice } from "../../lib/protocol/notices.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import type { Flag, Report } from "../../lib/protocol/rows.ts";
import type { View } from "../../lib/protocol/views.ts";
import { AT, build, flag, LATER, report } from "./arbitraries.ts";
import { frame, head, snapshot } from "./wire-fakes.ts";

const supervisor = { id: "u9", role: "supervisor", name: "مشرفة النشرة", byline: "مشرفة النشرة" } as const;
const editor = { id: "u2", role: "editor", name: "محرر المناوبة", byline: "محرر المناوبة" } as const;
const author = { id: "u5", role: "correspondent", name: "مراسل", byline: "مراسل" } as const;
type Me = typeof supervisor | typeof editor | typeof author;

const SOUND = { sound: true, notify: false, badge: false };
const QUIET = { sound: false, notify: false, badge: true };

const reportOf = (id: string, fields: Partial<Report> = {}): Report =>
  build(report, {
    id,
    state: "published",
    flash: null,
    filedSeq: 1,
    byline: "مراسلنا",
    urgency: 5,
    ...fields,
  });
const confirmed = (at = LATER): Report["flash"] => ({
  state: "confirmed",
  reason: "",
  askedByName: "محرر",
  askedById: "u3",
  askedAt: AT,
  confirmedByName: "مشرفة",
  confirmedAt: at,
});
const asked = (askedAt = LATER): Report["flash"] => ({
  ...(confirmed() as NonNullable<Report["flash"]>),
  state: "asked",
  askedAt,
  confirmedAt: null,
});
const flagOf = (fields: Partial<Flag> = {}): Flag =>
  build(flag, {
    id: "f1",
    state: "raised",
    reportId: null,
    storyId: "s1",
    assigneeId: editor.id,
    raisedById: supervisor.id,
    escalatedAt: null,
    ...fields,
  });
const viewOf = (id: string, fields: Partial<View> = {}): View => ({
  id,
  wire: "syria",
  name: "عاجل",
  query: "urgency=urgent",
  isShared: false,
  alert: SOUND,
  ownerId: editor.id,
  ownerName: editor.name,
  state: "saved",
  version: 1,
  changedAt: AT,
  ...fields,
});
const correspondentOf = (fields: Partial<Correspondent>): Correspondent => ({
  id: "c1",
  wire: "syria",
  byline: "مراسلنا",
  status: "safe",
  note: null,
  area: null,
  intervalMinutes: 60,
  checkedInAt: AT,
  dueAt: LATER,
  missedAt: null,
  version: 1,
  changedAt: AT,
  ...fields,
});
const notice: Notice = {
  id: "n1",
  wire: "syria",
  reportId: "r1",
  storyId: null,
  filedSeq: 1,
  slug: null,
  kind: "hold",
  state: "open",
  version: 1,
  text: "انتظار",
  byName: "مشرفة",
  at: LATER,
};
const askedOf = (personId: string): Acknowledgement => ({
  noticeId: "n1",
  reportId: "r1",
  personId,
  personName: "",
  role: "editor",
  uses: ["opened"],
  acknowledgedAt: null,
});
const question: Question = {
  id: "q1",
  wire: "syria",
  reportId: "r1",
  storyId: null,
  version: 1,
  passage: null,
  text: "من أكد؟",
  state: "asked",
  askedByName: "محرر",
  askedAt: LATER,
  toId: author.id,
  answer: null,
  answeredByName: null,
  answeredAt: null,
  closedAt: null,
  note: null,
};

/** Shows what is urgent, or what has a flag. */
const shows: Shows = (view, { id, urgency }, flags) =>
  view.query === "flag=any" ? flags.has(id) : urgency <= 3;

/** A screen of somebody with this before them, and the alarms of each picture after it. */
function screen(me: Me, before: Partial<Snapshot> = {}, shared = true) {
  const pictures: (() => void)[] = [];
  const store: WireStore = createWireStore((flush) => pictures.push(flush));
  const find = createAlarmFinder({ wire: null, me, shows, sharedAlerts: () => shared });
  let found: string[] = [];
  store.subscribe(() => {
    found.push(...find(store.view()).map(({ key }) => key));
  });
  let seq = 1;
  const draw = () => {
    for (const flush of pictures.splice(0)) flush();
    const rung = found;
    found = [];
    return rung;
  };
  const join = (rows: Partial<Snapshot> = before) => {
    store.replace({ ...snapshot(seq), ...rows });
    store.setLink({ status: "live" });
    store.hear(head(seq));
    return draw();
  };
  /** What one event brings, once the server's number is reached. */
  const hear = (payload: EventPayload, isComplete = true) => {
    const event = { seq: seq + 1, at: LATER, kind: "report.amended", payload } as const;
    store.apply({ ...frame(seq, seq + 1), events: [event] });
    seq += 1;
    if (isComplete) store.hear(head(seq));
    return draw();
  };
  return { store, join, hear, draw };
}

test("nothing rings for what is there when the page opens, nor when it is told again", () => {
  const flash = reportOf("r1", { flash: confirmed() });
  const rows = {
    reports: [flash],
    flags: [flagOf()],
    notices: [notice],
    acknowledgements: [askedOf(editor.id)],
  };
  const { join, hear } = screen(editor, rows);
  expect(join()).toEqual([]);
  expect(hear({ report: { ...flash }, flag: { ...flagOf(), state: "seen" } })).toEqual([]);
});

test("a request for a FLASH and the FLASH ring once each, the request not for who made it", () => {
  const desk = screen(supervisor);
  const asker = screen({ ...editor, id: "u3" } as unknown as Me);
  for (const { join } of [desk, asker]) join();
  expect(desk.hear({ report: reportOf("r1", { flash: asked() }) })).toEqual([`flash-asked r1 ${LATER}`]);
  expect(asker.hear({ report: reportOf("r1", { flash: asked() }) })).toEqual([]);
  expect(desk.hear({ report: reportOf("r1", { flash: confirmed() }) })).toEqual([`flash r1 ${LATER}`]);
  expect(desk.hear({ report: reportOf("r1", { flash: confirmed(), version: 2 }) })).toEqual([]);
});

test("a FLASH that is held does not ring, and an old one that is scrolled to does not", () => {
  const { join, hear, store, draw } = screen(editor, { views: [viewOf("v1")] });
  join();
  expect(hear({ report: reportOf("r1", { flash: confirmed(), state: "held" }) })).toEqual([]);
  const long = "2026-02-01T00:00:00.000Z";
  store.extend([reportOf("r0", { flash: confirmed(long), filedSeq: 1, urgency: 1 })]);
  expect(draw()).toEqual([]);
});

test("a flag rings for whom it waits: raised, given to them, late; not for another time, nor once it is taken on", () => {
  const { join, hear } = screen(editor);
  join();
  expect(hear({ flag: flagOf({ assigneeId: "u3" }) })).toEqual([]);
  const given = flagOf({ previousAssigneeId: "u3", reassignedAt: LATER });
  expect(hear({ flag: given })).toEqual([`flag f1 ${LATER}`]);
  expect(hear({ flag: { ...given, state: "acknowledged" } })).toEqual([]);
  const moved = { ...given, previousAssigneeId: editor.id, reassignedAt: "2026-02-03T06:00:00.000Z" };
  expect(hear({ flag: moved })).toEqual([]);
  const chief = screen(supervisor);
  chief.join();
  expect(chief.hear({ flag: flagOf() })).toEqual([]);
  expect(chief.hear({ flag: flagOf({ escalatedAt: LATER }) })).toEqual([`flag-late f1 ${LATER}`]);
});

test("a notice rings for whom it asks, a question for its correspondent, a call for help for who watches", () => {
  const said = { notices: [notice], acknowledgements: [askedOf(editor.id), askedOf("u3")] };
  const late = correspondentOf({ missedAt: LATER });
  const help = correspondentOf({ status: "needs-help", checkedInAt: LATER });
  const rung = (me: Me, payloads: EventPayload[]) => {
    const { join, hear } = screen(me);
    join();
    return payloads.flatMap((payload) => hear(payload));
  };
  const all = [said, { question }, { correspondent: late }, { correspondent: help }];
  expect(rung(editor, all)).toEqual(["notice n1"]);
  expect(rung(author, all)).toEqual(["question q1"]);
  expect(rung(supervisor, all)).toEqual([`late c1 ${LATER}`, `help c1 ${LATER}`]);
});

test("a report that comes into a view rings once, however many views show it, and not for who filed it", () => {
  const views = [viewOf("v1"), viewOf("v2", { alert: QUIET }), viewOf("v3", { ownerId: "u8" })];
  const { join, hear } = screen(editor, { views, reports: [reportOf("r1"), reportOf("r0", { urgency: 2 })] });
  join();
  expect(hear({ report: reportOf("r0", { urgency: 1 }) })).toEqual([]);
  expect(hear({ report: reportOf("r2", { filedSeq: 3 }) })).toEqual([]);
  expect(hear({ report: reportOf("r3", { filedSeq: 4, urgency: 2 }) })).toEqual(["view r3"]);
  expect(hear({ report: reportOf("r3", { filedSeq: 3, urgency: 1 }) })).toEqual([]);
  expect(hear({ report: reportOf("r1", { urgency: 2 }) })).toEqual(["view r1"]);
  expect(hear({ report: reportOf("r4", { filedSeq: 6, urgency: 2, byline: editor.byline }) })).toEqual([]);
});

test("a view that others share rings unless that is unwanted; a flag can bring a report into a view", () => {
  const views = [viewOf("v1", { ownerId: "u8", isShared: true, query: "flag=any" })];
  const reports = [reportOf("r1")];
  const raised = flagOf({ reportId: "r1", storyId: null, assigneeId: "u3" });
  const wants = screen(editor, { views, reports });
  wants.join();
  expect(wants.hear({ flag: raised })).toEqual(["view r1"]);
  const refuses = screen(editor, { views, reports }, false);
  refuses.join();
  expect(refuses.hear({ flag: raised })).toEqual([]);
});

test("of what comes together about one report only the loudest rings, and the lesser ones never", () => {
  const { join, hear } = screen(editor, { views: [viewOf("v1")] });
  join();
  const loud = reportOf("r1", { filedSeq: 2, urgency: 1, flash: confirmed() });
  const said = { notices: [notice], acknowledgements: [askedOf(editor.id)] };
  expect(hear({ report: loud, ...said })).toEqual([`flash r1 ${LATER}`]);
  expect(hear({ report: { ...loud, version: 2 }, ...said })).toEqual([]);
});

test("while a gap is filled nothing rings; then what is still so does, once", () => {
  const { join, hear, store } = screen(editor);
  join();
  store.setLink({ status: "offline" });
  expect(hear({ flag: flagOf() }, false)).toEqual([]);
  expect(hear({ flag: flagOf({ id: "f2" }) }, false)).toEqual([]);
  expect(hear({ flag: flagOf({ state: "resolved" }) }, false)).toEqual([]);
  expect(hear({ report: reportOf("r1", { flash: confirmed() }) }, false)).toEqual([]);
  store.setLink({ status: "live" });
  const rung = hear({ report: reportOf("r2") });
  expect(rung).toEqual([`flash r1 ${LATER}`, `flag f2 ${AT}`]);
});

test("a fresh picture after a long absence rings what came meanwhile and nothing that was known", () => {
  const known = reportOf("r1", { flash: confirmed() });
  const { join } = screen(editor, { reports: [known], flags: [flagOf()], views: [viewOf("v1")] });
  join();
  const urgent = reportOf("r3", { filedSeq: 7, urgency: 1 });
  const rung = join({
    reports: [{ ...known }, reportOf("r2", { flash: confirmed(), urgency: 1, filedSeq: 6 }), urgent],
    flags: [flagOf(), flagOf({ id: "f2" })],
    views: [viewOf("v1")],
  });
  expect(rung.sort()).toEqual([`flag f2 ${AT}`, `flash r2 ${LATER}`, "view r3"]);
});
