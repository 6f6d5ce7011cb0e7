import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetText, type KeptText, keepText, keptReports, keptText } from "../../app/_report/kept-text.ts";

const KEPT: KeptText = {
  version: 2,
  as: "update",
  changes: { body: "متن لم يُرسل" },
  advisory: null,
  at: "2026-02-03T04:05:06.000Z",
};

/** As a browser's own: a string for a key, in the order in which they came. */
function createStorage() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
}

beforeEach(() => void vi.stubGlobal("localStorage", createStorage()));
afterEach(() => void vi.unstubAllGlobals());

test("what somebody typed is theirs on that report alone, until it is forgotten", () => {
  keepText("me", "one", KEPT);
  expect(keptText("me", "one")).toEqual(KEPT);
  expect([keptText("me", "two"), keptText("you", "one")]).toEqual([null, null]);
  expect([keptReports("me"), keptReports("you")]).toEqual([["one"], []]);
  forgetText("me", "one");
  expect([keptText("me", "one"), keptReports("me")]).toEqual([null, []]);
});

test.each([
  "",
  "{",
  "null",
  "7",
  "{}",
  JSON.stringify({ ...KEPT, as: "original" }),
  JSON.stringify({ ...KEPT, changes: null }),
])("what is kept as %j is nothing that could be read", (text) => {
  localStorage.setItem("barq.kept.me.one", text);
  expect(keptText("me", "one")).toBeNull();
});

test("a browser that keeps nothing keeps nobody from writing", () => {
  const refuse = () => {
    throw new Error("denied");
  };
  vi.stubGlobal("localStorage", {
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
    key: refuse,
    length: 1,
  });
  keepText("me", "one", KEPT);
  forgetText("me", "one");
  expect([keptText("me", "one"), keptReports("me")]).toEqual([null, []]);
});
