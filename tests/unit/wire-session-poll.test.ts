import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiFailure, UNREACHABLE } from "../../app/_wire/api-failure.ts";
import { followByEvents } from "../../app/_wire/long-poll.ts";
import { SILENCE_MS } from "../../app/_wire/silence-watch.ts";
import { createWireSession, SOCKET_PATIENCE_MS } from "../../app/_wire/wire-session.ts";
import { completeness, createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { Cursor } from "../../lib/protocol/frames.ts";
import type { EventRun, Snapshot } from "../../lib/protocol/reads.ts";
import { AT, fakeSocket, frame, head, run, snapshot } from "./wire-fakes.ts";

interface Asked {
  cursor: Cursor;
  waitSeconds: number;
  signal: AbortSignal;
  answer: (run: EventRun) => Promise<unknown>;
  fail: (failure: Error) => Promise<unknown>;
}

/** Everything that was asked for, each to be answered by the test. */
let asked: Asked[];
let store: WireStore;
let line: ReturnType<typeof fakeSocket>;
const fetchSnapshot = vi.fn<() => Promise<Snapshot>>();
const settle = () => vi.advanceTimersByTimeAsync(0);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);
const status = () => store.view().link.status;
const last = () => asked.at(-1) as Asked;

function fetchEvents(cursor: Cursor, waitSeconds: number, signal: AbortSignal): Promise<EventRun> {
  return new Promise((resolve, reject) => {
    const answer = (one: EventRun) => {
      resolve(one);
      return settle();
    };
    const fail = (failure: Error) => {
      reject(failure);
      return settle();
    };
    asked.push({ cursor, waitSeconds, signal, answer, fail });
  });
}

/** A session with its snapshot at 10 whose socket does not come through, until it asks for the first time. */
async function blocked() {
  const session = createWireSession({
    store,
    fetchSnapshot,
    openSocket: line.open,
    loadLongPoll: async () => (parts) => followByEvents(fetchEvents, parts),
    random: () => 0.5,
  });
  session.start();
  await settle();
  await vi.advanceTimersByTimeAsync(SOCKET_PATIENCE_MS);
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  store = createWireStore((flush) => flush());
  line = fakeSocket();
  fetchSnapshot.mockReset().mockResolvedValue(snapshot(10));
});
afterEach(() => {
  vi.useRealTimers();
});

test("[W3] ten seconds without a socket, and it follows by asking from its cursor, and says so", async () => {
  await blocked();
  expect(asked.map(({ cursor, waitSeconds }) => [cursor.seq, waitSeconds])).toEqual([[10, 0]]);
  expect(status()).toBe("connecting");
  await last().answer(run(10, 12));
  expect(status()).toBe("slower");
  expect(store.cursor()[0]?.seq).toBe(12);
  expect(completeness(store.view())).toEqual({ kind: "complete", seq: 12, at: AT });
});

test("[W3] it asks on from where it is, ready to wait, one question at a time", async () => {
  await blocked();
  await last().answer(run(10, 12));
  await seconds(1);
  expect(asked).toHaveLength(2);
  expect(last()).toMatchObject({ cursor: { seq: 12 }, waitSeconds: 8 });
  await seconds(8);
  await last().answer(run(12, 12));
  await seconds(1);
  expect(asked).toHaveLength(3);
  expect(last().cursor.seq).toBe(12);
});

test("[W3] a run that is longer than one answer is fetched to its end before it says complete", async () => {
  await blocked();
  await last().answer(run(10, 110, { head: 160 }));
  expect(completeness(store.view())).toEqual({ kind: "filling", from: 111, to: 160 });
  expect(last().cursor.seq).toBe(110);
  await last().answer(run(110, 160));
  expect(completeness(store.view())).toEqual({ kind: "complete", seq: 160, at: AT });
});

test("a socket that comes through in time is all there is", async () => {
  const session = createWireSession({
    store,
    fetchSnapshot,
    openSocket: line.open,
    loadLongPoll: async () => (parts) => followByEvents(fetchEvents, parts),
    random: () => 0.5,
  });
  session.start();
  await settle();
  await vi.advanceTimersByTimeAsync(SOCKET_PATIENCE_MS - 1);
  line.accept();
  line.say("head", head(10));
  await seconds(5);
  line.say("head", head(10));
  await seconds(5);
  expect(asked).toEqual([]);
  expect(status()).toBe("live");
});

test("[W3] the socket is tried all the while; when it comes through, it goes on from the cursor and nothing is asked", async () => {
  await blocked();
  await last().answer(run(10, 12));
  const tries = line.brought.length;
  line.say("connect_error", new Error("websocket error"));
  await seconds(5);
  expect(line.brought.length).toBeGreaterThan(tries);
  expect(line.brought.at(-1)?.cursors[0]?.seq).toBe(12);
  expect(status()).toBe("slower");
  const open = last();
  line.accept();
  expect(status()).toBe("live");
  expect(open.signal.aborted).toBe(true);
  // What was on its way is of no use any more, and does no harm.
  await open.answer(run(12, 13));
  expect(store.cursor()[0]?.seq).toBe(12);
  line.say("frame", frame(12, 13));
  line.say("head", head(13));
  await seconds(10);
  expect(completeness(store.view())).toEqual({ kind: "complete", seq: 13, at: AT });
  expect(last()).toBe(open);
});

test("a lost socket is missed for ten seconds before it asks", async () => {
  const session = await blocked();
  line.accept();
  line.say("head", head(10));
  line.say("disconnect", "transport close");
  await vi.advanceTimersByTimeAsync(SOCKET_PATIENCE_MS - 1);
  const before = asked.length;
  expect(status()).not.toBe("slower");
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(before + 1);
  session.stop();
});

test("[W3] another log, or one that does not reach the cursor, or one far ahead: a fresh snapshot, not hot", async () => {
  await blocked();
  fetchSnapshot.mockResolvedValue(snapshot(90, "e2"));
  await last().answer(run(10, 12, { epoch: "e2" }));
  expect(store.cursor()).toEqual([{ wire: "syria", epoch: "e2", seq: 90 }]);
  expect(asked).toHaveLength(1);
  await seconds(2);
  fetchSnapshot.mockResolvedValue(snapshot(30, "e2"));
  await last().answer(run(30, 30, { epoch: "e2" }));
  expect(store.cursor()[0]?.seq).toBe(30);
  await seconds(4);
  fetchSnapshot.mockResolvedValue(snapshot(30_000, "e2"));
  await last().answer(run(30, 130, { epoch: "e2", head: 30_000 }));
  expect(store.cursor()[0]?.seq).toBe(30_000);
  expect(asked).toHaveLength(3);
});

test("answers that neither bring anything nor waited are not asked for hotly", async () => {
  await blocked();
  await last().answer(run(10, 10));
  for (let times = 0; times < 40; times += 1) {
    await last().answer(run(10, 10));
    await seconds(1);
  }
  expect(asked.length).toBeLessThan(12);
});

test("without any answer it is offline, asks again after a growing pause, and lets the socket go first when one comes", async () => {
  await blocked();
  await last().answer(run(10, 12));
  await seconds(1);
  await last().fail(new ApiFailure(UNREACHABLE, 0));
  expect(status()).toBe("offline");
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 12 });
  await seconds(1);
  await last().fail(new ApiFailure("newsroom.unavailable", 503));
  const count = asked.length;
  await seconds(1);
  expect(asked).toHaveLength(count);
  await seconds(1);
  const tries = line.brought.length;
  await last().answer(run(12, 14));
  expect(store.cursor()[0]?.seq).toBe(14);
  expect(line.brought).toHaveLength(tries + 1);
  expect(status()).toBe("connecting");
  await seconds(1);
  await last().answer(run(14, 14));
  expect(status()).toBe("slower");
});

test("[W4] twelve seconds without an answer are said, and complete is not", async () => {
  await blocked();
  await last().answer(run(10, 12));
  await vi.advanceTimersByTimeAsync(SILENCE_MS);
  expect(status()).toBe("silent");
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 12 });
  await last().answer(run(12, 12));
  expect(completeness(store.view())).toEqual({ kind: "complete", seq: 12, at: AT });
});

test("[W8] an ended session ends it", async () => {
  await blocked();
  await last().fail(new ApiFailure("session.required", 401));
  expect(store.view().link).toEqual({ status: "ended", code: "session.required" });
  await seconds(60);
  expect(asked).toHaveLength(1);
});

test("a page of another protocol version is told so and applies nothing", async () => {
  await blocked();
  await last().answer(run(10, 12, { protocol: 0 }));
  expect(store.view().link).toEqual({ status: "ended", code: "protocol.outdated" });
  expect(store.cursor()[0]?.seq).toBe(10);
});

test("told to come later it comes later, and then does not ask to wait", async () => {
  await blocked();
  await last().answer(run(10, 10));
  await last().fail(new ApiFailure("request.too_many", 429, undefined, 3_000));
  expect(status()).toBe("slower");
  await vi.advanceTimersByTimeAsync(2_999);
  expect(asked).toHaveLength(2);
  await seconds(1);
  expect(last().waitSeconds).toBe(0);
  await last().answer(run(10, 11));
  expect(store.cursor()[0]?.seq).toBe(11);
});

test("woken, it asks at once; stopped, it asks no more", async () => {
  const session = await blocked();
  await last().fail(new ApiFailure(UNREACHABLE, 0));
  session.wake();
  await settle();
  expect(asked).toHaveLength(2);
  session.stop();
  expect(last().signal.aborted).toBe(true);
  await seconds(60);
  expect(asked).toHaveLength(2);
});

test("the code for it that cannot be fetched is asked for again", async () => {
  const loadLongPoll = vi
    .fn()
    .mockRejectedValueOnce(new Error("chunk"))
    .mockResolvedValue(() => ({}));
  createWireSession({ store, fetchSnapshot, openSocket: line.open, loadLongPoll }).start();
  await settle();
  await vi.advanceTimersByTimeAsync(2 * SOCKET_PATIENCE_MS);
  expect(loadLongPoll).toHaveBeenCalledTimes(2);
});
