import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { conflict, KEY_GROUPS, KEY_MAP, type KeyAction, keyOf } from "../../app/_keys/key-map.ts";
import { readPress } from "../../app/_keys/record-key.ts";
import { spellKey } from "../../app/_keys/spell-key.ts";

const ACTIONS = Object.keys(KEY_MAP) as KeyAction[];

test("no two actions are on one key, and no key is the first of another's two", () => {
  const taken = ACTIONS.filter((action) => conflict(KEY_MAP[action], action, {}) !== undefined);
  expect(taken).toEqual([]);
  expect(ACTIONS.filter((action) => (KEY_MAP[action] as string) === "g")).toEqual([]);
});

test("every action has its words in both languages and stands in one group", () => {
  for (const words of [ar.keys, en.keys]) expect(ACTIONS.filter((action) => !(action in words))).toEqual([]);
  expect(Object.values(KEY_GROUPS).flat().sort()).toEqual([...ACTIONS].sort());
  for (const words of [ar.keys.group, en.keys.group])
    expect(Object.keys(words).sort()).toEqual(Object.keys(KEY_GROUPS).sort());
});

test("every action is bound somewhere in the app", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const sources = files.map((path) => readFileSync(`app/${path}`, "utf8")).join("\n");
  const bound = new Set([...sources.matchAll(/\buse(?:Key|Go)\(\s*"(\w+)"/g)].map(([, action]) => action));
  expect(ACTIONS.filter((action) => !bound.has(action))).toEqual([]);
});

test("a moved key is where somebody put it, and frees its place; the fixed ones stay", () => {
  const moved = { next: "l", palette: "x" };
  expect([keyOf("next", moved), keyOf("previous", moved), keyOf("palette", moved)]).toEqual([
    "l",
    "k",
    "mod+k",
  ]);
  expect(conflict("l", "unread", moved)).toBe("next");
  expect(conflict("j", "unread", moved)).toBeUndefined();
  expect(conflict("k", "next", moved)).toBe("previous");
});

const press = (code: string, held: Partial<KeyboardEvent> = {}) =>
  ({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;

test.each([
  [press("KeyL"), false, { kind: "key", key: "l" }],
  [press("KeyL", { shiftKey: true }), false, { kind: "key", key: "shift+l" }],
  [press("Slash"), false, { kind: "key", key: "slash" }],
  [press("KeyG"), false, { kind: "first" }],
  [press("KeyL"), true, { kind: "key", key: "g>l" }],
  [press("KeyG"), true, { kind: "key", key: "g>g" }],
  [press("KeyY", { ctrlKey: true }), false, { kind: "key", key: "mod+y" }],
  [press("KeyW", { ctrlKey: true }), false, { kind: "unusable" }],
  [press("KeyJ", { altKey: true }), false, { kind: "unusable" }],
  [press("Enter"), false, { kind: "unusable" }],
  [press("ArrowDown"), false, { kind: "unusable" }],
  [press("ShiftLeft", { shiftKey: true }), false, { kind: "nothing" }],
  [press("Escape"), false, { kind: "cancel" }],
  [press("Tab"), false, { kind: "leave" }],
])("a press while a key is chosen, %#", (event, begun, pressed) => {
  expect(readPress(event, begun)).toEqual(pressed);
});

test("a key is spelt as it is printed, in both alphabets", () => {
  expect(spellKey("j", false)).toEqual([[{ latin: "J", arabic: "ت" }]]);
  expect(spellKey("shift+slash", false)).toEqual([[{ latin: "?", arabic: "؟" }]]);
  expect(spellKey("g>w", false).map(([cap]) => cap?.latin)).toEqual(["G", "W"]);
  expect(spellKey("mod+k", true)[0]?.map(({ latin }) => latin)).toEqual(["⌘", "K"]);
});
