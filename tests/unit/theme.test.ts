import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { LAYOUT_KEY, LAYOUT_SCRIPT } from "../../app/_ui/layout-script.ts";
import { THEME_SCRIPT } from "../../app/_ui/theme.ts";

/** A page before its first paint: what is kept on the device, and what the system wishes for. */
function beforePaint(script: string, kept: Record<string, string>, wishes: string[] = []) {
  const marks = new Map<string, string>();
  const root = {
    dataset: {} as Record<string, string>,
    style: { setProperty: (name: string, value: unknown) => marks.set(name, String(value)) },
  };
  runInNewContext(script, {
    document: { documentElement: root },
    localStorage: { getItem: (key: string) => kept[key] ?? null },
    matchMedia: (query: string) => ({ matches: wishes.some((wish) => query.includes(wish)) }),
  });
  return { ...root.dataset, ...Object.fromEntries(marks) };
}

test.each([
  ["light", ["dark", "contrast"], "light"],
  ["dark", [], "dark"],
  ["contrast", ["dark"], "contrast"],
  ["system", ["dark"], "dark"],
  ["system", ["contrast", "dark"], "contrast"],
  ["system", [], "light"],
  ["no such theme", [], "light"],
])("told %s, with a system that wishes for %j: %s", (kept, wishes, theme) => {
  expect(beforePaint(THEME_SCRIPT, { "barq.theme": kept }, wishes)).toEqual({ theme });
});

test("nothing chosen is as the system wishes", () => {
  expect(beforePaint(THEME_SCRIPT, {}, ["dark"])).toEqual({ theme: "dark" });
});

test("the rail and the panes stand where they were left before anything is drawn", () => {
  const kept = { [LAYOUT_KEY]: JSON.stringify({ rail: "slim", panes: { wire: 36, stories: 0 } }) };
  expect(beforePaint(LAYOUT_SCRIPT, kept)).toEqual({
    rail: "slim",
    "--pane-wire": "36",
    "--pane-stories": "0",
  });
  expect(beforePaint(LAYOUT_SCRIPT, { [LAYOUT_KEY]: "{" })).toEqual({});
});
