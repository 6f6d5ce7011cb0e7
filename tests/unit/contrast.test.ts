import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const CSS = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
/** What is on screen; what is printed is black on white. */
const SCREEN = CSS.slice(0, CSS.indexOf("@media print"));

const THEMES = {
  light: tokensOf(":root"),
  dark: { ...tokensOf(":root"), ...tokensOf('[data-theme="dark"]') },
  contrast: { ...tokensOf(":root"), ...tokensOf('[data-theme="contrast"]') },
};

const GROUNDS = ["bg", "surface", "raised", "hover"];
const TINTS = ["accent-soft", "flash-soft", "urgent-soft", "flag-soft", "done-soft"];
/** What is written on what: the first on each of the others. */
const TEXTS: [string, string[]][] = [
  ["ink", [...GROUNDS, ...TINTS]],
  ["ink-2", [...GROUNDS, ...TINTS]],
  ["ink-3", [...GROUNDS, "accent-soft", "flash-soft", "urgent-soft"]],
  ["accent", [...GROUNDS, "accent-soft"]],
  ["flash", [...GROUNDS, "accent-soft", "flash-soft"]],
  ["urgent", [...GROUNDS, "accent-soft", "flash-soft", "urgent-soft"]],
  ["normal", [...GROUNDS, "accent-soft", "flash-soft", "urgent-soft"]],
  ["low", [...GROUNDS, "accent-soft", "flash-soft", "urgent-soft"]],
  ["flag", [...GROUNDS, "accent-soft", "flag-soft"]],
  ["done", [...GROUNDS, "accent-soft", "done-soft"]],
  ["surface", ["ink", "flash", "urgent"]],
  ["on-accent", ["accent"]],
  ["on-flag", ["flag"]],
  ["on-bolt", ["bolt"]],
];
/** Shapes, and the borders of what can be typed into or chosen. */
const MARKS: [string, string[]][] = [
  ["bolt", ["bg", "surface"]],
  ["edge", GROUNDS],
  ["accent", GROUNDS],
];

describe.each(Object.entries(THEMES))("%s", (theme, tokens) => {
  const least = theme === "contrast" ? 7 : 4.5;
  test(`every text stands out from its ground by ${least}:1`, () => {
    expect(tooClose(tokens, TEXTS, least)).toEqual([]);
  });

  test("every mark and every edge stands out from its ground by 3:1", () => {
    expect(tooClose(tokens, MARKS, 3)).toEqual([]);
  });
});

test("in high contrast every line can be seen", () => {
  const lines: [string, string[]][] = [
    ["line", GROUNDS],
    ["line-strong", GROUNDS],
  ];
  expect(tooClose(THEMES.contrast, lines, 3)).toEqual([]);
});

test("a theme names only colours that every theme has", () => {
  for (const name of ["dark", "contrast"] as const) {
    expect(Object.keys(tokensOf(`[data-theme="${name}"]`)).filter((key) => !(key in THEMES.light))).toEqual(
      [],
    );
  }
});

/** The colours of a block: name → `#rrggbb`. */
function tokensOf(selector: string): Record<string, string> {
  const start = SCREEN.indexOf(`${selector} {`);
  const block = SCREEN.slice(start, SCREEN.indexOf("\n}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function tooClose(tokens: Record<string, string>, pairs: [string, string[]][], least: number): string[] {
  return pairs.flatMap(([name, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = ratioOf(tokens[name] ?? "", tokens[ground] ?? "");
      return ratio >= least ? [] : [`${name} on ${ground}: ${ratio.toFixed(2)}`];
    }),
  );
}

/** The contrast ratio of WCAG 2. */
function ratioOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
