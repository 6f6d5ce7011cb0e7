import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createKeeper } from "../../app/_offline/keeper.ts";
import type { KeptHead } from "../../app/_offline/kept-store.ts";
import { createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { WireEvent } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { build, report } from "./arbitraries.ts";
import { AT, frame, head, snapshot } from "./wire-fakes.ts";

const buildReport = (id: string, filedSeq: number) => build(report, { id, filedSeq, state: "published" });

interface Saved {
  head: KeptHead;
  ids: string[];
  whole: boolean;
}

let store: WireStore;
let saved: Saved[];
let isAllowed: boolean;
let hasRoom: boolean;
/** How long the device takes to store. */
let slowness: number;
const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function keeper() {
  return createKeeper({
    store,
    personId: "p1",
    isAllowed: () => isAllowed,
    save: async (at, reports, whole) => {
      if (slowness > 0) await new Promise((done) => setTimeout(done, slowness));
      if (!hasRoom) throw new Error("no room");
      saved.push({ head: at, ids: reports.map(({ id }) => id), whole });
    },
  });
}

/** The next event of the wire brings this row; answers its number. */
function tell(report: Report): number {
  const from = store.cursor()[0]?.seq ?? 0;
  const event = { seq: from + 1, at: AT, kind: "report.amended", payload: { report } } as WireEvent;
  store.apply({ ...frame(from, from + 1), events: [event] });
  return from + 1;
}

/** The same, and the server says that this is all. */
function bring(report: Report): void {
  store.hear(head(tell(report)));
}

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  isAllowed = true;
  hasRoom = true;
  slowness = 0;
  store = createWireStore((flush) => flush());
  store.replace({ ...snapshot(10), reports: [buildReport("a", 3), buildReport("b", 7)] });
  store.setLink({ status: "live" });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a wire that is complete is kept whole, then only what changes, every few seconds", async () => {
  keeper();
  await settle(60_000);
  expect(saved).toEqual([]);
  store.hear(head(10));
  await settle(5_000);
  expect(saved).toMatchObject([
    { head: { seq: 10, at: AT, personId: "p1", floor: 3 }, ids: ["b", "a"], whole: true },
  ]);
  bring(buildReport("a", 3));
  bring(buildReport("c", 12));
  await settle(4_900);
  expect(saved).toHaveLength(1);
  await settle(100);
  expect(saved[1]).toMatchObject({ head: { seq: 12 }, ids: ["a", "c"], whole: false });
  await settle(60_000);
  expect(saved).toHaveLength(2);
});

test("[W10] the words of a killed report leave the device within a tenth of a second", async () => {
  keeper();
  store.hear(head(10));
  await settle(5_000);
  bring({ ...buildReport("a", 3), state: "killed" });
  await settle(100);
  expect(saved[1]).toMatchObject({ head: { seq: 11 }, ids: ["a"] });
});

test("[W10] a kill that comes while the device is still writing leaves it as soon as that is done", async () => {
  keeper();
  store.hear(head(10));
  slowness = 3_000;
  await settle(5_000);
  bring({ ...buildReport("a", 3), state: "killed" });
  slowness = 0;
  await settle(3_500);
  expect(saved[1]).toMatchObject({ head: { seq: 11 }, ids: ["a"] });
});

test("[W10] a kill that is told before the wire is complete again leaves the device a tenth of a second after it is", async () => {
  keeper();
  store.hear(head(10));
  await settle(5_000);
  store.hear(head(12));
  tell({ ...buildReport("a", 3), state: "killed" });
  await settle(2_000);
  expect(saved).toHaveLength(1);
  bring(buildReport("b", 7));
  await settle(100);
  expect(saved[1]).toMatchObject({ head: { seq: 12 }, ids: ["a", "b"] });
});

test("[W10] a snapshot in the place of what was missed is kept within a tenth of a second: it may hold a kill", async () => {
  keeper();
  store.hear(head(10));
  await settle(5_000);
  store.replace({ ...snapshot(90), reports: [buildReport("b", 7)] });
  store.hear(head(90));
  await settle(100);
  expect(saved[1]).toMatchObject({ head: { seq: 90 }, ids: ["b"], whole: true });
});

test("a device does not fill up: what was added is put in order before it is twice the wire that is kept", async () => {
  keeper();
  store.hear(head(10));
  await settle(5_000);
  for (let round = 0; round < 5; round += 1) {
    for (let one = 0; one < 600; one += 1) {
      const seq = 11 + round * 600 + one;
      bring(buildReport(`r${seq}`, seq));
    }
    await settle(5_000);
  }
  expect(saved.map(({ whole, ids }) => [whole, ids.length])).toEqual([
    [true, 2],
    [false, 600],
    [false, 600],
    [false, 600],
    [false, 600],
    [true, 1_000],
  ]);
});

test("older reports that somebody scrolls to are not kept, a newer one is", async () => {
  const newest = Array.from({ length: 1_000 }, (_, at) => buildReport(`n${at}`, 5_000 - at));
  store.replace({ ...snapshot(5_000), reports: newest });
  keeper();
  store.hear(head(5_000));
  await settle(5_000);
  store.extend(Array.from({ length: 500 }, (_, at) => buildReport(`o${at}`, 2_000 - at)));
  bring(buildReport("newer", 5_001));
  await settle(5_000);
  expect(saved.map(({ whole, ids }) => [whole, ids.length])).toEqual([
    [true, 1_000],
    [false, 1],
  ]);
});

test("a page that is about to go keeps what there is at once", async () => {
  const one = keeper();
  store.hear(head(10));
  one.flush();
  await settle(0);
  expect(saved).toHaveLength(1);
});

test("after a refusal all of it is kept the next time; what may not be kept is not", async () => {
  const one = keeper();
  hasRoom = false;
  store.hear(head(10));
  await settle(5_000);
  hasRoom = true;
  bring(buildReport("c", 11));
  await settle(5_000);
  expect(saved).toMatchObject([{ whole: true, ids: ["c", "b", "a"] }]);
  isAllowed = false;
  bring(buildReport("d", 12));
  await settle(5_000);
  isAllowed = true;
  one.stop();
  bring(buildReport("e", 13));
  await settle(5_000);
  expect(saved).toHaveLength(1);
});
