import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSocketHub } from "../../app/_wire/socket-hub.ts";
import { joinTabs, tabsName } from "../../app/_wire/tabs.ts";
import { whereIs } from "../../app/_wire/where-is.ts";
import { completeness } from "../../app/_wire/wire-store.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { fakeBrowser, fakeServer } from "./fake-tabs.ts";
import { AT } from "./wire-fakes.ts";

const REPORT = "019a0000-0000-7000-8000-000000000001";
const OTHER = "019a0000-0000-7000-8000-000000000002";

let server: ReturnType<typeof fakeServer>;
let browser: ReturnType<typeof fakeBrowser>;
const pass = (ms = 50) => vi.advanceTimersByTimeAsync(ms);

/** So many tabs of one wire, all of them joined. */
async function opened(count: number) {
  const tabs = Array.from({ length: count }, () => browser.open("syria"));
  await pass();
  return tabs;
}

/** Time passes as it does on a server that is well: a head now and then. */
async function live(seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    await pass(1_000);
    if (second % 4 === 0) server.beat();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  server = fakeServer();
  browser = fakeBrowser(server);
});
afterEach(() => {
  vi.useRealTimers();
});

test("[W2] ten tabs are one connection, and each is complete by the server's own number", async () => {
  const tabs = await opened(10);
  server.publish("syria", 3);
  server.beat();
  await pass();
  expect(server.connections()).toBe(1);
  expect(server.handshakes).toHaveLength(1);
  for (const tab of tabs) expect(completeness(tab.view())).toEqual({ kind: "complete", seq: 13, at: AT });
});

test("[W3] the tab with the socket closes: the next one goes on, and nothing is missing or there twice", async () => {
  const [first, ...others] = await opened(3);
  first?.close();
  server.publish("syria", 4);
  await pass();
  server.publish("syria", 2);
  server.beat();
  await pass();
  expect(server.connections()).toBe(1);
  expect(server.handshakes.at(-1)?.cursors).toEqual([{ wire: "syria", epoch: "e1", seq: 10 }]);
  expect(others.map((tab) => [tab.seq(), tab.status()])).toEqual([
    [16, "live"],
    [16, "live"],
  ]);
});

test("a leader that is about to be frozen gives the socket away, and follows when it is back", async () => {
  const [first, second] = await opened(2);
  first?.rest();
  await pass();
  server.publish("syria", 1);
  await pass();
  expect(server.connections()).toBe(1);
  expect(server.handshakes).toHaveLength(2);
  expect([first?.seq(), second?.seq()]).toEqual([11, 11]);
  first?.wake();
  second?.close();
  await pass();
  server.publish("syria", 1);
  await pass();
  expect([first?.seq(), server.connections()]).toEqual([12, 1]);
});

test("a page alone that is about to be frozen holds no socket until it runs again", async () => {
  const [only] = await opened(1);
  only?.rest();
  await pass(2_000);
  server.publish("syria", 2);
  expect(server.connections()).toBe(0);
  only?.wake();
  await pass();
  expect([only?.seq(), server.connections()]).toEqual([12, 1]);
});

test("a leader that does not answer loses the socket to the tab that is looked at", async () => {
  const [first, second] = await opened(2);
  first?.freeze();
  server.publish("syria", 5);
  second?.look();
  await pass(1_100);
  expect(second?.seq()).toBe(15);
  expect(second?.status()).toBe("live");
  first?.thaw();
  await pass();
  expect(server.connections()).toBe(1);
});

test("[W3] a tab that missed something fills it over HTTP, and the others are not disturbed", async () => {
  const [, second] = await opened(2);
  second?.freeze();
  server.publish("syria", 400);
  await pass();
  second?.thaw();
  server.publish("syria", 1);
  await pass(1_100);
  expect(second?.seq()).toBe(411);
  expect(server.handshakes).toHaveLength(1);
});

test("[W3] a tab that missed too much takes a snapshot", async () => {
  const [, second] = await opened(2);
  second?.freeze();
  server.publish("syria", 5_000);
  await pass();
  second?.thaw();
  server.publish("syria", 1);
  await pass(1_100);
  expect(second?.seq()).toBe(5_011);
  expect(second?.status()).toBe("live");
});

test("[W3] a wire that only another tab reads is followed too, by one new handshake with all cursors", async () => {
  const [, second] = await opened(2);
  second?.read("iraq");
  await pass();
  server.publish("iraq", 2);
  server.publish("syria", 1);
  await pass();
  expect(server.connections()).toBe(1);
  expect(
    server.handshakes
      .at(-1)
      ?.cursors.map(({ wire }) => wire)
      .sort(),
  ).toEqual(["iraq", "syria"]);
  expect([second?.seq("iraq"), second?.seq("syria")]).toEqual([7, 11]);
  expect(second?.status("iraq")).toBe("live");
});

test("[W3] two wires of one tab share its socket, and a break is made good for both", async () => {
  const tab = browser.open("syria", "iraq");
  await pass();
  expect(server.connections()).toBe(1);
  server.setUp(false);
  await pass();
  expect([tab.status("syria"), tab.status("iraq")]).toEqual(["offline", "offline"]);
  server.publish("iraq", 3);
  server.setUp(true);
  await live(5);
  expect([tab.seq("syria"), tab.seq("iraq")]).toEqual([10, 8]);
  expect([tab.status("syria"), tab.status("iraq")]).toEqual(["live", "live"]);
  expect(server.connections()).toBe(1);
});

test("[W4] without the server no tab says live; when it is back all do", async () => {
  const tabs = await opened(3);
  server.setUp(false);
  await pass();
  expect(tabs.map((tab) => tab.status())).toEqual(["offline", "offline", "offline"]);
  server.publish("syria", 2);
  server.setUp(true);
  await live(20);
  expect(tabs.map((tab) => tab.seq())).toEqual([12, 12, 12]);
  expect(tabs.map((tab) => tab.status())).toEqual(["live", "live", "live"]);
  expect(server.connections()).toBe(1);
});

test("[W3] a log that was rebuilt brings every tab a snapshot of it", async () => {
  const tabs = await opened(3);
  server.rebuild();
  server.setUp(false);
  server.setUp(true);
  await live(20);
  expect(tabs.map((tab) => tab.view().state?.epoch)).toEqual(["e2", "e2", "e2"]);
  expect(tabs.map((tab) => tab.status())).toEqual(["live", "live", "live"]);
});

test("[W8] an ended session ends every tab", async () => {
  const tabs = await opened(3);
  server.say("bye", { code: "session.ended", retry: false, afterMs: 0, message: "" });
  await pass();
  expect(tabs.map((tab) => tab.view().link)).toEqual(
    tabs.map(() => ({ status: "ended", code: "session.ended" })),
  );
});

test("[W13] the server is told of one place: where the person edits, else the tab that they looked at last", async () => {
  const [first, second] = await opened(2);
  await pass();
  first?.look();
  first?.say({ wire: "syria", reportId: REPORT });
  await pass();
  second?.say({ wire: "syria", reportId: OTHER });
  second?.look();
  await pass();
  second?.say({ wire: "syria", reportId: null });
  first?.say({ wire: "syria", reportId: REPORT, editing: true });
  await pass();
  expect(server.told).toEqual([
    { wire: "syria", reportId: REPORT },
    { wire: "syria", reportId: OTHER },
    { wire: "syria", reportId: REPORT, editing: true },
  ]);
});

test("[W13] what a tab said goes with it", async () => {
  const [, second] = await opened(2);
  second?.look();
  second?.say({ wire: "syria", reportId: OTHER, editing: true });
  await pass();
  second?.close();
  await pass();
  expect(server.told.at(-1)).toEqual({ wire: "syria", reportId: null });
});

test("[W13] the tab that goes on after the one with the socket says where its person is", async () => {
  const [first, second] = await opened(2);
  second?.look();
  second?.say({ wire: "syria", reportId: OTHER });
  await pass();
  first?.close();
  await pass();
  expect(server.told.slice(1)).toEqual([{ wire: "syria", reportId: OTHER }]);
});

test("[W13] what was said before a break is not said for a person after it", async () => {
  const [only] = await opened(1);
  only?.look();
  only?.say({ wire: "syria", reportId: REPORT });
  server.setUp(false);
  await pass();
  server.setUp(true);
  await live(5);
  expect(only?.status()).toBe("live");
  expect(server.told).toEqual([{ wire: "syria", reportId: REPORT }]);
});

test("[W13] where a person is, of several tabs", () => {
  const at = (reportId: string | null, lookedAt: number, editing = false) => ({
    place: { wire: "syria", reportId, editing },
    lookedAt,
  });
  expect(whereIs([])).toBeUndefined();
  expect(whereIs([at(REPORT, 1), at(OTHER, 2)])?.reportId).toBe(OTHER);
  expect(whereIs([at(REPORT, 1, true), at(OTHER, 2)])?.reportId).toBe(REPORT);
});

const NO_CHANNEL = { postMessage: () => {}, addEventListener: () => {} };
const REFUSING = { request: () => Promise.reject(new DOMException("no storage", "SecurityError")) };

test.each([
  ["without locks", undefined, undefined],
  ["that refuses every lock", REFUSING, NO_CHANNEL],
])("a browser %s gives each tab a socket of its own", async (_which, locks, channel) => {
  for (let tab = 0; tab < 2; tab += 1) {
    const hub = createSocketHub();
    const cursor = { wire: "syria", epoch: "e1", seq: 10 };
    hub.open(() => ({ protocol: 0, cursors: [cursor] })).connect();
    joinTabs({ hub, openSocket: server.openSocket, fetchRun: server.run, locks, channel, name: "alone" });
  }
  await pass();
  expect(server.connections()).toBe(2);
});

test("tabs of another protocol, which the server sends away, share nothing with those of this one", () => {
  expect(tabsName("p1")).toBe(`barq.wire.${PROTOCOL_VERSION}.p1`);
});

test("[W3] a page that follows one wire twice is sent all that the slower of the two lacks", async () => {
  const hub = createSocketHub();
  const open = (seq: number) => {
    const socket = hub.open(() => ({ protocol: 0, cursors: [{ wire: "syria", epoch: "e1", seq }] }));
    socket.connect();
  };
  open(4);
  open(9);
  const parts = { openSocket: server.openSocket, fetchRun: server.run, locks: undefined, channel: undefined };
  joinTabs({ hub, ...parts, name: "alone" });
  await pass();
  expect(server.handshakes.at(-1)?.cursors).toEqual([{ wire: "syria", epoch: "e1", seq: 4 }]);
});
