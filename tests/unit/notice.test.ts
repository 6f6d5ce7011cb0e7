import { describe, expect, test } from "vitest";
import { type Actor, SYSTEM } from "../../lib/domain/actor.ts";
import {
  acknowledge,
  endHold,
  keptUse,
  type NoticesOfReport,
  opened,
  recordUse,
  tell,
  tellLate,
} from "../../lib/domain/notice.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import {
  type Acknowledgement,
  type Notice,
  NoticeKind,
  NoticeState,
  type Use,
} from "../../lib/protocol/notices.ts";
import { ReportState, UseKind } from "../../lib/protocol/rows.ts";
import { AT, build, LATER, report } from "./arbitraries.ts";

const REPORT = build(report, {
  state: "published",
  version: 3,
  openedAt: null,
  correspondentId: "author",
  slug: "HOMS/GAS",
  filedSeq: 7,
  embargoUntil: null,
});
const ID = "0198b000-0000-7000-8000-00000000000a";
const HELD_BY: Actor = { id: "maker", role: "editor", name: "المحرر", byline: "التوقيع" };

const use = (personId: string, fields: Partial<Use> = {}): Use => ({
  reportId: REPORT.id,
  personId,
  personName: `name of ${personId}`,
  role: "editor",
  as: "opened",
  version: 1,
  at: AT,
  ...fields,
});
const notice = (id: string, fields: Partial<Notice> = {}): Notice => ({
  id,
  wire: REPORT.wire,
  reportId: REPORT.id,
  storyId: REPORT.storyId,
  filedSeq: 7,
  slug: "HOMS/GAS",
  kind: "correction",
  state: "open",
  version: 2,
  text: "يصحح",
  byName: "المحرر",
  at: AT,
  ...fields,
});
const ask = (noticeId: string, personId: string, fields: Partial<Acknowledgement> = {}): Acknowledgement => ({
  noticeId,
  reportId: REPORT.id,
  personId,
  personName: `name of ${personId}`,
  role: "editor",
  uses: ["opened"],
  acknowledgedAt: null,
  ...fields,
});
const known = (fields: Partial<NoticesOfReport> = {}): NoticesOfReport => ({
  notices: [],
  acknowledgements: [],
  uses: [],
  ...fields,
});
const codeOf = (deed: () => unknown) => {
  try {
    deed();
    return "done";
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

describe("a new notice", () => {
  const say = (kind: Notice["kind"], before: NoticesOfReport) =>
    tell(REPORT, { id: ID, kind, text: "السبب" }, before, HELD_BY, LATER);

  test.each(NoticeKind.options)(
    "of a %s asks each user once, with all they did in one order, not its maker",
    (kind) => {
      const uses = [
        use("one", { as: "linked" }),
        use("maker"),
        use("two", { role: "correspondent" }),
        use("one", { as: "copied", version: 2 }),
      ];
      expect(say(kind, known({ uses }))).toEqual({
        notices: [notice(ID, { kind, version: 3, text: "السبب", at: LATER })],
        acknowledgements: [
          ask(ID, "one", { uses: ["copied", "linked"] }),
          ask(ID, "two", { role: "correspondent" }),
        ],
      });
    },
  );

  test.each(NoticeKind.options)("of a %s with nobody to ask is done from the start", (kind) => {
    const { notices, acknowledgements } = say(kind, known({ uses: [use("maker")] }));
    expect(notices).toMatchObject([{ kind, state: "done" }]);
    expect(acknowledgements).toEqual([]);
  });

  test("of a correspondent's carries their byline", () => {
    const { notices } = tell(
      REPORT,
      { id: ID, kind: "hold", text: "" },
      known(),
      { ...HELD_BY, role: "correspondent" },
      LATER,
    );
    expect(notices).toMatchObject([{ byName: "التوقيع" }]);
  });

  const REPLACED = {
    correction: ["correction", "hold"],
    hold: ["hold"],
    kill: ["correction", "hold", "kill"],
  };
  const cases = NoticeKind.options.flatMap((kind) =>
    NoticeKind.options.flatMap((older) => NoticeState.options.map((state) => [kind, older, state] as const)),
  );
  test.each(cases)("of a %s: what becomes of a %s that is %s", (kind, older, state) => {
    const before = known({
      notices: [notice("n1", { kind: older, state })],
      acknowledgements: [ask("n1", "one"), ask("n1", "two", { acknowledgedAt: AT }), ask("n0", "three")],
    });
    const { notices, acknowledgements } = say(kind, before);
    const isOver = state === "open" && REPLACED[kind].includes(older);
    expect(notices.filter(({ id }) => id === "n1")).toEqual(
      isOver ? [notice("n1", { kind: older, state: "superseded" })] : [],
    );
    // Everybody of whom it asked hears that it is over.
    expect(acknowledgements).toEqual(isOver ? before.acknowledgements.slice(0, 2) : []);
  });
});

test("the end of a hold ends its open notice alone", () => {
  const notices = NoticeKind.options.flatMap((kind) =>
    NoticeState.options.map((state) => notice(`${kind} ${state}`, { kind, state })),
  );
  const acknowledgements = notices.map(({ id }) => ask(id, "one"));
  const told = endHold(known({ notices, acknowledgements }));
  expect(told.notices).toEqual([notice("hold open", { kind: "hold", state: "superseded" })]);
  expect(told.acknowledgements).toEqual([ask("hold open", "one")]);
});

describe("a use", () => {
  test.each(Role.options)("by a %s is put down with who they are, what and when", (role) => {
    const actor = { ...HELD_BY, id: "one", name: "name of one", role };
    expect(recordUse(REPORT, { as: "copied", version: 3 }, actor, AT)).toEqual(
      use("one", { role, as: "copied", version: 3 }),
    );
  });

  test("of a version to come, or by nobody in person, is refused", () => {
    expect(codeOf(() => recordUse(REPORT, { as: "opened", version: 4 }, HELD_BY, AT))).toBe("report.stale");
    expect(codeOf(() => recordUse(REPORT, { as: "opened", version: 1 }, SYSTEM, AT))).toBe("role.forbidden");
  });

  test("is kept unless the same person did the same with a later version", () => {
    const uses = [
      use("one", { version: 2 }),
      use("two", { version: 3 }),
      use("one", { as: "copied", version: 3 }),
    ];
    const keeps = (made: Use) => keptUse(made, known({ uses })) === made;
    expect(keeps(use("one", { version: 1 }))).toBe(false);
    expect(keeps(use("one", { version: 2 }))).toBe(true);
    expect(keeps(use("one", { version: 3 }))).toBe(true);
    expect(keeps(use("one", { as: "linked", version: 1 }))).toBe(true);
    expect(keeps(use("three", { version: 1 }))).toBe(true);
  });

  const FIRST = Role.options.flatMap((role) =>
    UseKind.options.flatMap((as) => ReportState.options.map((state) => [role, as, state] as const)),
  );
  test.each(FIRST)("%s · %s · %s: whether the desk has opened it", (role, as, state) => {
    const row = { ...REPORT, state };
    const counts = role !== "correspondent" && as === "opened" && state !== "killed";
    const by = (personId: string) => use(personId, { role, as, at: LATER });
    expect(opened(row, by("one"))).toEqual(counts ? { ...row, openedAt: LATER } : undefined);
    expect(opened(row, by("author"))).toBeUndefined();
    expect(opened({ ...row, openedAt: AT }, by("one"))).toBeUndefined();
  });
});

describe("what a late use is told", () => {
  const correction = notice("c", { version: 2 });
  const hold = notice("h", { kind: "hold", version: 3, at: LATER });
  const kill = notice("k", { kind: "kill", version: 3, at: LATER });
  const idsFor = (state: (typeof ReportState.options)[number], version: number, notices: Notice[]) =>
    tellLate({ ...REPORT, state }, use("one", { version }), known({ notices })).notices.map(({ id }) => id);

  test.each([
    ["published", 1, ["c"]],
    ["published", 2, []],
    ["held", 1, ["c", "h"]],
    ["held", 3, ["h"]],
    ["killed", 1, ["k"]],
    ["killed", 3, ["k"]],
    ["filed", 3, []],
    ["spiked", 3, []],
  ] as const)("of a report that is %s, at version %i: %j", (state, version, ids) => {
    expect(idsFor(state, version, [correction, hold, kill])).toEqual(ids);
  });

  test("is the newest of a kind, and nothing that a later word stands for", () => {
    const older = notice("older", { version: 2 });
    const newer = notice("newer", { version: 3 });
    expect(idsFor("published", 1, [newer, older])).toEqual(["newer"]);
    expect(idsFor("published", 2, [older, newer])).toEqual(["newer"]);
    expect(idsFor("held", 3, [hold, notice("earlier", { kind: "hold", version: 3 })])).toEqual(["h"]);
    expect(idsFor("published", 1, [notice("over", { state: "superseded" })])).toEqual([]);
  });

  test("adds them to an open notice with all they did", () => {
    const uses = [use("one", { as: "linked" }), use("two")];
    const late = use("one", { as: "copied" });
    expect(
      tellLate(REPORT, late, known({ notices: [correction], acknowledgements: [ask("c", "two")], uses })),
    ).toEqual({
      notices: [correction],
      acknowledgements: [ask("c", "one", { uses: ["copied", "linked"] })],
    });
  });

  test("opens one that was done, with all of whom it asked", () => {
    const done = { ...correction, state: "done" as const };
    const before = [ask("c", "two", { acknowledgedAt: AT }), ask("x", "three")];
    expect(tellLate(REPORT, use("one"), known({ notices: [done], acknowledgements: before }))).toEqual({
      notices: [correction],
      acknowledgements: [before[0], ask("c", "one")],
    });
  });

  test("who is asked already: what they did more is added, and after their acknowledgement nothing", () => {
    const asking = (own: Acknowledgement, as: Use["as"]) =>
      tellLate(
        REPORT,
        use("one", { as }),
        known({ notices: [correction], acknowledgements: [own], uses: [use("one")] }),
      );
    expect(asking(ask("c", "one"), "opened")).toEqual({ notices: [], acknowledgements: [] });
    expect(asking(ask("c", "one"), "copied")).toEqual({
      notices: [],
      acknowledgements: [ask("c", "one", { uses: ["opened", "copied"] })],
    });
    const told = ask("c", "one", { acknowledgedAt: AT });
    expect(asking(told, "copied")).toEqual({ notices: [], acknowledgements: [] });
  });
});

describe("an acknowledgement", () => {
  const OWN = {
    asked: ask("c", "one"),
    given: ask("c", "one", { acknowledgedAt: AT }),
    none: ask("c", "three"),
  };
  const EXPECTED: Record<Notice["state"], Record<keyof typeof OWN, string>> = {
    open: { asked: "done", given: "notice.acknowledged", none: "notice.not_awaited" },
    done: { asked: "notice.not_awaited", given: "notice.acknowledged", none: "notice.not_awaited" },
    superseded: { asked: "notice.not_awaited", given: "notice.acknowledged", none: "notice.not_awaited" },
  };
  const cases = NoticeState.options.flatMap((state) =>
    (Object.keys(OWN) as (keyof typeof OWN)[]).map((own) => [state, own, EXPECTED[state][own]] as const),
  );
  test.each(cases)("of a notice that is %s, by one who is %s: %s", (state, own, outcome) => {
    const asked = [OWN[own], ask("c", "two")];
    expect(codeOf(() => acknowledge(notice("c", { state }), asked, "one", LATER))).toBe(outcome);
  });

  test("leaves it open until the last one's", () => {
    const asked = [ask("c", "one"), ask("c", "two")];
    const given = { ...ask("c", "one"), acknowledgedAt: LATER };
    const first = acknowledge(notice("c"), asked, "one", LATER);
    expect(first).toEqual({ notices: [notice("c")], acknowledgements: [given] });
    const last = acknowledge(notice("c"), [given, ask("c", "two")], "two", LATER);
    expect(last.notices).toEqual([notice("c", { state: "done" })]);
  });
});

test("nothing that is decided changes what was given", () => {
  const before = known({
    notices: [notice("c"), notice("h", { kind: "hold", state: "done" })],
    acknowledgements: [ask("c", "one"), ask("h", "two", { acknowledgedAt: AT })],
    uses: [use("one"), use("two")],
  });
  const copy = structuredClone(before);
  tell(REPORT, { id: ID, kind: "kill", text: "" }, before, HELD_BY, LATER);
  endHold(before);
  tellLate({ ...REPORT, state: "held" }, use("three"), before);
  acknowledge(before.notices[0] as Notice, before.acknowledgements, "one", LATER);
  expect(before).toEqual(copy);
});
