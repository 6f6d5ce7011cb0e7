import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetWriter, lastWriter, rememberWriter } from "../../app/_offline/last-writer.ts";
import type { SessionInfo } from "../../lib/protocol/reads.ts";

const UNTIL = "2026-03-01T00:00:00.000Z";
const INFO: SessionInfo = {
  user: { id: "me", name: "n", email: "e@barq.test", byline: "b", role: "correspondent" },
  wires: [],
  timeZone: "Asia/Damascus",
  until: UNTIL,
};

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

test("who wrote here last may go on until their session ends, or until they are forgotten", () => {
  expect(lastWriter(0)).toBeNull();
  rememberWriter(INFO);
  expect(lastWriter(Date.parse(UNTIL) - 1)).toBe("me");
  expect(lastWriter(Date.parse(UNTIL))).toBeNull();
  forgetWriter();
  expect(lastWriter(0)).toBeNull();
});

test("a browser that keeps nothing, and what cannot be read, name nobody", () => {
  localStorage.setItem("barq.writer", "{");
  expect(lastWriter(0)).toBeNull();
  vi.stubGlobal("localStorage", undefined);
  rememberWriter(INFO);
  forgetWriter();
  expect(lastWriter(0)).toBeNull();
});
