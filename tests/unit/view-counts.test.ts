import fc from "fast-check";
import { expect, test } from "vitest";
import { filterOf, matchesView } from "../../app/_view/match-view.ts";
import { createViewCounts } from "../../app/_view/view-counts.ts";
import { createWireStore, HELD_MOST, type WireStore } from "../../app/_wire/wire-store.ts";
import type { FilterContext } from "../../lib/domain/filter-verdict.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import type { View } from "../../lib/protocol/views.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { AT, build, report } from "./arbitraries.ts";

const EPOCH = "0198b000-0000-7000-8000-00000000e0c4";
const CONTEXT: FilterContext = {
  flagsOn: () => [],
  isUnread: () => true,
  personId: "me",
  now: 0,
  spanOf: () => [0, Number.POSITIVE_INFINITY],
};
const NONE: ReadonlySet<string> = new Set();

const viewOf = (id: string, query: string, version = 1): View => ({
  id,
  wire: "syria",
  name: id,
  query,
  isShared: false,
  alert: { sound: false, notify: false, badge: true },
  ownerId: "me",
  ownerName: "–",
  state: "saved",
  version,
  changedAt: AT,
});
const HELD = viewOf("held", "state=held");
const URGENT = viewOf("urgent", "urgency=urgent");
const rowOf = (number: number, fields: Partial<Report> = {}) =>
  build(report, { id: `r${number}`, filedSeq: number, state: "filed", urgency: 5, ...fields });

/** A store whose pictures come at once, and a counter whose slices are run by hand. */
function counting(rows: Report[]) {
  const store = createWireStore((flush) => flush());
  store.replace({ wire: "syria", epoch: EPOCH, seq: 0, ...EMPTY_WIRE, reports: rows });
  const waiting: (() => void)[] = [];
  const counts = createViewCounts(store, (work) => waiting.push(work));
  const settle = () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) work();
  };
  return { store, counts, settle, waiting };
}

/** One frame that brings these rows. */
function change(store: WireStore, ...rows: Report[]): void {
  const from = store.cursor()[0]?.seq ?? 0;
  const events = rows.map((row, index) => {
    return { seq: from + index + 1, at: AT, kind: "report.held" as const, payload: { report: row } };
  });
  store.apply({ wire: "syria", epoch: EPOCH, from, to: from + rows.length, at: AT, events });
}

test("a view's number is how many unread reports it shows; another one costs nothing but itself", () => {
  const { store, counts, settle, waiting } = counting([rowOf(2, { state: "held" }), rowOf(1)]);
  counts.follow([HELD, URGENT], CONTEXT, NONE);
  const heard: number[] = [];
  const stop = counts.subscribe(() => heard.push(counts.counts().get("held") ?? -1));
  settle();
  expect([...counts.counts()]).toEqual([
    ["held", 1],
    ["urgent", 0],
  ]);
  change(store, rowOf(1, { state: "held" }));
  change(store, rowOf(3, { state: "held", urgency: 3 }));
  change(store, rowOf(2, { state: "published" }));
  expect(waiting).toEqual([]);
  expect([...counts.counts().values()]).toEqual([2, 1]);
  const before = counts.counts();
  change(store, rowOf(4));
  expect(counts.counts()).toBe(before);
  expect(heard).toEqual([1, 2, 3, 2]);
  stop();
  change(store, rowOf(5, { state: "held" }));
  expect(counts.counts()).toBe(before);
});

test("what was opened is not counted, and opening one counts it out at once", () => {
  const { counts, settle } = counting([rowOf(2, { state: "held" }), rowOf(1, { state: "held" })]);
  counts.subscribe(() => {});
  counts.follow([HELD], CONTEXT, new Set(["r1"]));
  settle();
  expect(counts.counts().get("held")).toBe(1);
  counts.follow([HELD], CONTEXT, new Set(["r1", "r2"]));
  expect(counts.counts().get("held")).toBe(0);
});

test("a view that was changed keeps its number until it is counted anew; a removed one has none", () => {
  const { counts, settle } = counting([rowOf(2, { state: "held" }), rowOf(1)]);
  counts.subscribe(() => {});
  counts.follow([HELD], CONTEXT, NONE);
  settle();
  counts.follow([viewOf("held", "state=filed&state=held", 2)], CONTEXT, NONE);
  expect(counts.counts().get("held")).toBe(1);
  settle();
  expect(counts.counts().get("held")).toBe(2);
  counts.follow([], CONTEXT, NONE);
  expect(counts.counts().size).toBe(0);
});

test("a row that changes while the reports are counted is counted as it now is", () => {
  const { store, counts, settle } = counting([rowOf(2, { state: "held" }), rowOf(1)]);
  counts.subscribe(() => {});
  counts.follow([HELD], CONTEXT, NONE);
  change(store, rowOf(2, { state: "published" }));
  change(store, rowOf(1, { state: "held" }));
  change(store, rowOf(3, { state: "held" }));
  settle();
  expect(counts.counts().get("held")).toBe(2);
});

test("reports that the screen forgets are counted no more", () => {
  const row = rowOf(0, { state: "held" });
  const rows = (count: number, above: number) =>
    Array.from({ length: count }, (_, index) => {
      const filedSeq = above + count - index;
      return { ...row, id: `r${filedSeq}`, filedSeq };
    });
  const { store, counts, settle } = counting(rows(HELD_MOST, 0));
  counts.subscribe(() => {});
  counts.follow([HELD], CONTEXT, NONE);
  settle();
  expect(counts.counts().get("held")).toBe(HELD_MOST);
  change(store, ...rows(1_000, HELD_MOST));
  expect(store.view().order).toHaveLength(HELD_MOST);
  expect(counts.counts().get("held")).toBe(HELD_MOST);
});

test("after any run of changes the numbers are those of counting everything", () => {
  const deed = fc.record({
    number: fc.integer({ min: 1, max: 12 }),
    state: fc.constantFrom<Report["state"]>("filed", "held", "published"),
    urgency: fc.integer({ min: 1, max: 9 }),
    settles: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const { store, counts, settle } = counting([rowOf(1), rowOf(2, { state: "held" })]);
      counts.subscribe(() => {});
      counts.follow([HELD, URGENT], CONTEXT, NONE);
      for (const { number, state, urgency, settles } of deeds) {
        if (settles) settle();
        change(store, rowOf(number, { state, urgency }));
      }
      settle();
      const { order } = store.view();
      for (const view of [HELD, URGENT])
        expect(counts.counts().get(view.id)).toBe(
          order.filter((row) => matchesView(view, row, CONTEXT)).length,
        );
    }),
  );
});

test("a view's filter is read once, and anew for another row of it; another context is another answer", () => {
  expect(filterOf(HELD)).toBe(filterOf(HELD));
  const unread = viewOf("unread", "is=unread");
  expect(matchesView(unread, rowOf(1), CONTEXT)).toBe(true);
  expect(matchesView(unread, rowOf(1), { ...CONTEXT, isUnread: () => false })).toBe(false);
  expect(matchesView({ ...unread, query: "is=mine" }, rowOf(1), CONTEXT)).toBe(false);
  expect(matchesView(viewOf("rubbish", "%%%&state=x"), rowOf(1), CONTEXT)).toBe(true);
});
