import { expect, test, vi } from "vitest";
import { completeness, createWireStore } from "../../app/_wire/wire-store.ts";
import { AT, frame, head, snapshot } from "./wire-fakes.ts";

test("changes between two frames of the screen are told once, as one new picture", async () => {
  const flushes: Array<() => void> = [];
  const lazy = createWireStore((flush) => flushes.push(flush));
  const told = vi.fn();
  lazy.subscribe(told);
  const before = lazy.view();
  lazy.replace(snapshot(0));
  for (let seq = 0; seq < 50; seq += 1) lazy.apply(frame(seq, seq + 1));
  expect(lazy.view()).toBe(before);
  expect(flushes).toHaveLength(1);
  flushes[0]?.();
  expect(told).toHaveBeenCalledTimes(1);
  expect(lazy.view().state?.seq).toBe(50);
});

test("[W4] followed by a socket or by asking, complete is said at the server's number, and in no other state", () => {
  const store = createWireStore((flush) => flush());
  store.replace(snapshot(10));
  for (const status of ["live", "slower", "silent", "offline", "connecting"] as const) {
    store.setLink({ status });
    store.hear(head(10));
    const joined = status === "live" || status === "slower";
    expect([status, completeness(store.view())]).toEqual([
      status,
      joined ? { kind: "complete", seq: 10, at: AT } : { kind: "as-of", seq: 10 },
    ]);
  }
});

test("[W4] what was heard in one way of following proves nothing in the next", () => {
  const store = createWireStore((flush) => flush());
  store.replace(snapshot(10));
  store.setLink({ status: "slower" });
  store.hear(head(10));
  store.setLink({ status: "live" });
  expect(completeness(store.view())).toEqual({ kind: "as-of", seq: 10 });
});
