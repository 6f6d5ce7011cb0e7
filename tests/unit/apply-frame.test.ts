import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent, stateFromSnapshot, type WireState } from "../../lib/domain/apply-event.ts";
import { applyFrame } from "../../lib/domain/apply-frame.ts";
import type { WireEvent } from "../../lib/protocol/events.ts";
import type { Frame } from "../../lib/protocol/frames.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { AT, build, flag, report, story } from "./arbitraries.ts";

const EPOCH = "e1";

function emptyState(seq = 0): WireState {
  return stateFromSnapshot({ wire: "syria", epoch: EPOCH, seq, ...EMPTY_WIRE });
}

function frame(from: number, to: number, run: readonly WireEvent[], fields: Partial<Frame> = {}): Frame {
  const events = run.filter(({ seq }) => seq > from && seq <= to);
  return { wire: "syria", epoch: EPOCH, from, to, at: AT, events, ...fields };
}

const IDS = ["r1", "r2", "r3"];

/** A run 1 … n about a few rows that change again and again; some numbers are hidden from this audience. */
const run: fc.Arbitrary<WireEvent[]> = fc
  .array(
    fc.record({
      hidden: fc.boolean(),
      row: fc.oneof(
        fc.tuple(fc.constant("report" as const), report),
        fc.tuple(fc.constant("story" as const), story),
        fc.tuple(fc.constant("flag" as const), flag),
      ),
      id: fc.constantFrom(...IDS),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((lines) =>
    lines.flatMap(({ hidden, row: [kind, row], id }, index) =>
      hidden ? [] : [{ seq: index + 1, at: AT, kind: "report.amended", payload: { [kind]: { ...row, id } } }],
    ),
  );

const one = (seq: number, id: string): WireEvent => ({
  seq,
  at: AT,
  kind: "report.filed",
  payload: { report: build(report, { id, headline: `at ${seq}` }) },
});

test("[W2] a frame from the state's own seq is applied, and the state is complete to its end", () => {
  const state = emptyState(4);
  expect(applyFrame(state, frame(4, 6, [one(5, "r1"), one(6, "r2")]))).toBe("applied");
  expect(state.seq).toBe(6);
  expect([...state.reports.keys()]).toEqual(["r1", "r2"]);
});

test("[W2] a frame whose every event is hidden still moves the number on", () => {
  const state = emptyState(4);
  expect(applyFrame(state, frame(4, 9, []))).toBe("applied");
  expect(state.seq).toBe(9);
});

test("[W2] overlap is dropped by seq: an event the state has is not put over a newer one", () => {
  const state = emptyState();
  applyFrame(state, frame(0, 2, [one(1, "r1"), one(2, "r1")]));
  expect(applyFrame(state, frame(0, 3, [one(1, "r1"), one(3, "r2")]))).toBe("applied");
  expect(state.reports.get("r1")?.headline).toBe("at 2");
  expect(state.seq).toBe(3);
});

test.each([
  ["repeat", "a frame that ends where the state is", frame(2, 5, [one(5, "r9")])],
  ["repeat", "a frame that ends before", frame(0, 1, [one(1, "r9")])],
  ["gap", "a frame that starts past the state", frame(6, 8, [one(7, "r9")])],
  ["epoch", "a frame of another epoch", frame(5, 6, [one(6, "r9")], { epoch: "e2" })],
  ["epoch", "an old-looking frame of another epoch", frame(0, 1, [one(1, "r9")], { epoch: "e2" })],
] as const)("[W2] %s, and nothing changes: %s", (outcome, _what, given) => {
  const state = emptyState(5);
  applyEvent(state, one(5, "r1"));
  const before = structuredClone(state);
  expect(applyFrame(state, given)).toBe(outcome);
  expect(state).toEqual(before);
});

test("[W2] a run cut into frames anyhow, with overlap and repeats, gives the state of the whole run", () => {
  const cuts = fc.array(fc.record({ back: fc.nat({ max: 5 }), on: fc.nat({ max: 6 }) }), { maxLength: 40 });
  fc.assert(
    fc.property(run, cuts, (events, steps) => {
      const head = events.at(-1)?.seq ?? 0;
      const whole = emptyState();
      applyFrame(whole, frame(0, head, events));
      const pieced = emptyState();
      for (const { back, on } of [...steps, { back: 3, on: head }]) {
        const from = Math.max(0, pieced.seq - back);
        const to = Math.min(head, pieced.seq + on);
        if (from <= to) expect(applyFrame(pieced, frame(from, to, events))).not.toBe("gap");
      }
      expect(pieced).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test("[W2] with frames lost on the way the state is never wrong, only behind", () => {
  const sent = fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), lost: fc.boolean() }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(run, sent, (events, frames) => {
      const state = emptyState();
      let from = 0;
      for (const { size, lost } of frames) {
        if (!lost) applyFrame(state, frame(from, from + size, events));
        from += size;
      }
      const expected = emptyState();
      if (state.seq > 0) applyFrame(expected, frame(0, state.seq, events));
      expect(state).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("a snapshot's state holds its rows by id, as of its seq", () => {
  const rows = [build(report, { id: "r1" }), build(report, { id: "r2" })];
  const thread = build(story, { id: "s1" });
  const mark = build(flag, { id: "f1", state: "raised" });
  const state = stateFromSnapshot({
    wire: "syria",
    epoch: EPOCH,
    ...EMPTY_WIRE,
    seq: 7,
    reports: rows,
    stories: [thread],
    flags: [mark],
  });
  expect(state).toMatchObject({ wire: "syria", epoch: EPOCH, seq: 7 });
  expect([...state.reports]).toEqual(rows.map((row) => [row.id, row]));
  expect([...state.stories, ...state.flags]).toEqual([
    ["s1", thread],
    ["f1", mark],
  ]);
});

test("a resolved flag leaves the state, an open one stays", () => {
  const state = emptyState();
  const marked = (seq: number, fields: { state: "acknowledged" | "resolved" }): WireEvent => ({
    seq,
    at: AT,
    kind: fields.state === "resolved" ? "flag.resolved" : "flag.acknowledged",
    payload: { flag: build(flag, { id: "f1", ...fields }) },
  });
  applyEvent(state, marked(1, { state: "acknowledged" }));
  expect(state.flags.get("f1")?.state).toBe("acknowledged");
  applyEvent(state, marked(2, { state: "resolved" }));
  expect(state.flags.size).toBe(0);
});
