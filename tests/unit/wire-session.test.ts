import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiFailure } from "../../app/_wire/api-failure.ts";
import { backoff } from "../../app/_wire/retry.ts";
import { SILENCE_MS } from "../../app/_wire/silence-watch.ts";
import { createWireSession } from "../../app/_wire/wire-session.ts";
import { completeness, createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { AT, bye, fakeSocket, frame, head, snapshot } from "./wire-fakes.ts";

let store: WireStore;
let line: ReturnType<typeof fakeSocket>;
const fetchSnapshot = vi.fn<() => Promise<Snapshot>>();

/** A session that has its snapshot at 10 and an accepted socket. */
async function joined(chance = 0.5) {
  const session = createWireSession({ store, fetchSnapshot, openSocket: line.open, random: () => chance });
  session.start();
  await vi.advanceTimersByTimeAsync(0);
  line.accept();
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  store = createWireStore((flush) => flush());
  line = fakeSocket();
  fetchSnapshot.mockReset().mockResolvedValue(snapshot(10));
});
afterEach(() => {
  vi.useRealTimers();
});

test("[W3] the handshake brings the protocol and the cursor, made anew at each connect", async () => {
  await joined();
  expect(line.brought).toEqual([
    { protocol: PROTOCOL_VERSION, cursors: [{ wire: "syria", epoch: "e1", seq: 10 }] },
  ]);
  line.say("frame", frame(10, 14));
  line.say("disconnect", "io server disconnect");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(line.brought.at(-1)?.cursors).toEqual([{ wire: "syria", epoch: "e1", seq: 14 }]);
});

test("[W2] a frame is applied once; overlap and repeats change nothing", async () => {
  await joined();
  line.say("frame", frame(10, 12));
  line.say("frame", frame(10, 12));
  line.say("frame", frame(11, 13));
  expect(store.cursor()[0]?.seq).toBe(13);
  expect(line.brought).toHaveLength(1);
});

test("[W2] a clock that was set back does not put a resume off", async () => {
  await joined();
  line.say("frame", frame(12, 13));
  vi.setSystemTime(Date.now() - 3_600_000);
  line.say("frame", frame(13, 14));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(line.brought).toHaveLength(3);
});

test("[W2] a gap makes it resume from where it is, at most once a second", async () => {
  await joined();
  line.say("frame", frame(12, 13));
  line.say("frame", frame(13, 14));
  expect(store.cursor()[0]?.seq).toBe(10);
  expect(line.brought).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(line.brought).toHaveLength(3);
  expect(line.brought.at(-1)?.cursors[0]?.seq).toBe(10);
});

test("[W2] when resuming brings nothing again and again, a fresh snapshot is taken", async () => {
  await joined();
  for (let times = 0; times < 4; times += 1) {
    line.say("frame", frame(12, 13));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(fetchSnapshot).toHaveBeenCalledTimes(2);
});

test("[W3] resync takes a fresh snapshot and comes back with its cursor", async () => {
  await joined();
  fetchSnapshot.mockResolvedValue(snapshot(90, "e2"));
  line.say("resync", { wire: "syria", reason: "epoch" });
  await vi.advanceTimersByTimeAsync(0);
  expect(line.brought.at(-1)?.cursors).toEqual([{ wire: "syria", epoch: "e2", seq: 90 }]);
});

test("[W4] complete is said only when the server's number is reached on this connection", async () => {
  await joined();
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 10 });
  line.say("head", head(12));
  expect(completeness(store.view())).toEqual({ kind: "filling", from: 11, to: 12 });
  line.say("frame", frame(10, 12));
  expect(completeness(store.view())).toEqual({ kind: "complete", seq: 12, at: AT });
  line.say("disconnect", "transport close");
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 12 });
  line.accept();
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 12 });
});

test("[W4] behind at two heads in a row without a step, it resumes", async () => {
  await joined();
  line.say("head", head(12));
  expect(line.brought).toHaveLength(1);
  line.say("head", head(12));
  expect(line.brought).toHaveLength(2);
});

test("[W4] a head of another epoch is not believed", async () => {
  await joined();
  line.say("head", head(10, "e2"));
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 10 });
  expect(line.brought).toHaveLength(2);
});

test("[W4] frames keep a screen live that is not at the present yet and is told no head", async () => {
  await joined();
  for (let from = 10; from < 14; from += 1) {
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    line.say("frame", frame(from, from + 1));
  }
  expect(store.view().link.status).toBe("live");
  expect(line.brought).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(SILENCE_MS);
  expect(store.view().link.status).toBe("silent");
});

test("[W4] neither head nor frame for twelve seconds is said, and the connection made anew", async () => {
  await joined();
  line.say("head", head(10));
  await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
  expect(store.view().link.status).toBe("live");
  await vi.advanceTimersByTimeAsync(1);
  expect(store.view().link.status).toBe("silent");
  expect(completeness(store.view()).kind).toBe("as-of");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(line.brought).toHaveLength(2);
});

test.each(["session.ended", "protocol.outdated"])("a bye with %s ends it for good", async (code) => {
  await joined();
  line.say("bye", bye(code, false));
  line.say("disconnect", "io server disconnect");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(store.view().link).toEqual({ status: "ended", code });
  expect(line.brought).toHaveLength(1);
});

test.each([
  [0, 3_000, 3_000],
  [0.5, 3_000, 4_500],
  [0.999, 3_000, 5_997],
  [0.5, 0, 500],
])(
  "a bye that may be retried is, with chance %d and a wait of %d ms after %d ms",
  async (chance, afterMs, ms) => {
    await joined(chance);
    line.say("bye", bye("shutdown", true, afterMs));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(line.brought).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(line.brought).toHaveLength(2);
  },
);

test("a dropped line is tried again after longer and longer pauses, up to a bound; short again once it was live", async () => {
  await joined(0.999);
  const pauses: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    const tries = line.brought.length;
    const since = Date.now();
    line.say("connect_error", new Error("websocket error"));
    while (line.brought.length === tries) await vi.advanceTimersByTimeAsync(1);
    pauses.push(Math.ceil((Date.now() - since) / 1_000));
  }
  expect(pauses).toEqual([2, 4, 8, 15, 15]);
  line.accept();
  line.say("head", head(10));
  line.say("disconnect", "transport close");
  const tries = line.brought.length;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(line.brought).toHaveLength(tries + 1);
});

test("a handshake refused for want of a session ends it", async () => {
  await joined();
  line.say("connect_error", Object.assign(new Error("refused"), { data: bye("session.required", false) }));
  expect(store.view().link).toEqual({ status: "ended", code: "session.required" });
});

test("a snapshot that cannot be had is asked for again; one that is refused is not", async () => {
  fetchSnapshot.mockRejectedValueOnce(new ApiFailure("network.unreachable", 0));
  const session = createWireSession({ store, fetchSnapshot, openSocket: line.open, random: () => 0.5 });
  session.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.view().link.status).toBe("offline");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(store.view().state?.seq).toBe(10);
  fetchSnapshot.mockRejectedValue(new ApiFailure("session.required", 401));
  line.say("resync", { wire: "syria", reason: "future" });
  await vi.advanceTimersByTimeAsync(0);
  expect(store.view().link).toEqual({ status: "ended", code: "session.required" });
});

test("the back-off is full jitter with a bound", () => {
  expect(backoff(0, () => 1)).toBe(2_000);
  expect(backoff(30, () => 1)).toBe(15_000);
  expect(backoff(30, () => 0)).toBe(0);
});

/** A session that knows how far the log is: at this number. */
async function awayUntil(logHead: number) {
  const fetchHead = vi.fn(async () => ({ epoch: "e1", head: logHead }));
  const session = createWireSession({
    store,
    fetchSnapshot,
    fetchHead,
    openSocket: line.open,
    random: () => 0.5,
  });
  session.start();
  await vi.advanceTimersByTimeAsync(0);
  line.accept();
  line.say("head", head(10));
  fetchSnapshot.mockResolvedValue(snapshot(logHead));
  // The timers of a page that sleeps stand still, its clock does not.
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  session.wake();
  await vi.advanceTimersByTimeAsync(0);
  return fetchHead;
}

test("[W3] a page that slept far too long takes a snapshot at once, though it believes that its socket is open", async () => {
  await awayUntil(9_000);
  expect(fetchSnapshot).toHaveBeenCalledTimes(2);
  expect(line.brought.at(-1)?.cursors[0]?.seq).toBe(9_000);
});

test("[W3] a page that slept and missed little resumes from its number", async () => {
  await awayUntil(60);
  expect(fetchSnapshot).toHaveBeenCalledTimes(1);
  expect(line.brought).toHaveLength(2);
  expect(line.brought.at(-1)?.cursors[0]?.seq).toBe(10);
});

test("a page that is woken while words still come leaves its socket alone", async () => {
  const session = await joined();
  line.say("head", head(10));
  await vi.advanceTimersByTimeAsync(7_000);
  session.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(line.brought).toHaveLength(1);
});

test("[W3] a wire that was kept is there at once, as of its time, and goes on from its number", async () => {
  const session = createWireSession({
    store,
    fetchSnapshot,
    readKept: async () => ({ snapshot: snapshot(8), at: AT }),
    fetchHead: async () => ({ epoch: "e1", head: 12 }),
    openSocket: line.open,
  });
  session.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.view()).toMatchObject({ state: { seq: 8 }, completeAt: AT });
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 8 });
  line.accept();
  expect(line.brought[0]?.cursors[0]?.seq).toBe(8);
  expect(fetchSnapshot).not.toHaveBeenCalled();
});

test("[W3] a wire that was kept of another log gives way to a snapshot; without the network it stays, and says offline", async () => {
  const fetchHead = vi.fn().mockRejectedValueOnce(new ApiFailure("network.unreachable", 0));
  fetchHead.mockResolvedValue({ epoch: "e2", head: 90 });
  fetchSnapshot.mockResolvedValue(snapshot(90, "e2"));
  const readKept = async () => ({ snapshot: snapshot(8), at: AT });
  createWireSession({ store, fetchSnapshot, readKept, fetchHead, openSocket: line.open }).start();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.view()).toMatchObject({ state: { seq: 8 }, link: { status: "offline" } });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(store.view()).toMatchObject({ state: { seq: 90, epoch: "e2" }, completeAt: null });
});

test("a wire that does not exist ends it", async () => {
  fetchSnapshot.mockRejectedValue(new ApiFailure("wire.not_found", 404));
  createWireSession({ store, fetchSnapshot, openSocket: line.open }).start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetchSnapshot).toHaveBeenCalledTimes(1);
  expect(store.view().link).toEqual({ status: "ended", code: "wire.not_found" });
});

test("[W7] who was closed as too slow asks how far the log is before it comes back", async () => {
  const fetchHead = vi.fn(async () => ({ epoch: "e1", head: 5_000 }));
  createWireSession({ store, fetchSnapshot, fetchHead, openSocket: line.open, random: () => 0 }).start();
  await vi.advanceTimersByTimeAsync(0);
  line.accept();
  fetchSnapshot.mockResolvedValue(snapshot(5_000));
  line.say("bye", bye("slow", true, 1_000));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(line.brought.at(-1)?.cursors[0]?.seq).toBe(5_000);
});
