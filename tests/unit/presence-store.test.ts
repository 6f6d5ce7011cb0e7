import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPresenceStore, type PresenceStore } from "../../app/_wire/presence-store.ts";
import type { Presence, PresenceUpdate, Present } from "../../lib/protocol/frames.ts";

const REPORT = "019a0000-0000-7000-8000-000000000001";
const OTHER = "019a0000-0000-7000-8000-000000000002";
const SETTLED_MS = 400;

const present = (id: string, reportId: string | null = null): Present => ({
  id,
  name: `The ${id}`,
  role: "editor",
  reportId,
  editing: false,
});
const whole = (...here: Present[]): Presence => ({ wire: "syria", whole: true, here, gone: [] });

let store: PresenceStore;
let say: (event: string, payload?: unknown) => void;
let said: PresenceUpdate[];

beforeEach(() => {
  vi.useFakeTimers();
  store = createPresenceStore();
  const listeners = new Map<string, (payload: never) => void>();
  said = [];
  store.attach({
    on: (event, listener) => listeners.set(event, listener),
    emit: (_event, update) => said.push(update),
  });
  say = (event, payload) => listeners.get(event)?.(payload as never);
});
afterEach(() => {
  vi.useRealTimers();
});

test("[W13] it is everyone, then what changes; after a disconnect nobody knows", () => {
  expect(store.view()).toBeNull();
  say("presence", whole(present("bob"), present("ann")));
  say("presence", { ...whole(present("cyd", REPORT)), whole: false, gone: ["bob"] });
  expect(store.view()).toEqual([present("ann"), present("cyd", REPORT)]);
  say("presence", whole(present("bob")));
  expect(store.view()).toEqual([present("bob")]);
  say("disconnect", "transport close");
  expect(store.view()).toBeNull();
});

test("[W13] the screen says where it is when that has settled, once, and again to a new connection", () => {
  say("presence", whole());
  store.go(OTHER, false);
  store.go(null, false);
  store.go(REPORT, false);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(SETTLED_MS);
  store.go(null, false);
  store.go(REPORT, false);
  vi.advanceTimersByTime(SETTLED_MS);
  const there = { wire: "syria", reportId: REPORT };
  expect(said).toEqual([there]);
  store.go(REPORT, true);
  vi.advanceTimersByTime(SETTLED_MS);
  expect(said).toEqual([there, { ...there, editing: true }]);
  say("disconnect");
  say("presence", whole());
  expect(said.slice(2)).toEqual([{ ...there, editing: true }]);
});

test("who is told of nobody, as a correspondent, says nothing; nor does who has nothing open", () => {
  store.go(REPORT, false);
  vi.advanceTimersByTime(SETTLED_MS);
  store.go(null, false);
  vi.advanceTimersByTime(SETTLED_MS);
  say("presence", whole());
  expect(said).toEqual([]);
});

test("a report on a hidden page is not read; one that is being edited there still is", () => {
  say("presence", whole());
  store.go(REPORT, false);
  store.look(false);
  vi.advanceTimersByTime(SETTLED_MS);
  expect(said).toEqual([]);
  store.look(true);
  vi.advanceTimersByTime(SETTLED_MS);
  store.look(false);
  vi.advanceTimersByTime(SETTLED_MS);
  store.go(REPORT, true);
  vi.advanceTimersByTime(SETTLED_MS);
  expect(said.map(({ reportId, editing }) => [reportId, editing])).toEqual([
    [REPORT, undefined],
    [null, undefined],
    [REPORT, true],
  ]);
});
