import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import { EventKind } from "../../lib/protocol/events.ts";
import { ByeCode, CLIENT_MESSAGES, ResyncReason, SERVER_MESSAGES } from "../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";

const SPEC = readFileSync(new URL("../../lib/protocol/SPEC.md", import.meta.url), "utf8");
const TESTS = fileURLToPath(new URL("..", import.meta.url));

interface Rule {
  id: string;
  held: string;
}

/** The rules of a page: `### W1 Order`, and under it how far it is held. */
function rulesOf(page: string): Rule[] {
  return [...page.matchAll(/^### (W\d+) .+\n+Held: (.+)$/gm)].map(([, id = "", held = ""]) => ({ id, held }));
}

/** The rule IDs that the titles of a test file cite; a test that does not run proves nothing. */
function citedIn(source: string): string[] {
  const titles = source.matchAll(/(\b[\w.]+)?\(\s*["'`]((?:\[W\d+\] ?)+)/g);
  return [...titles].flatMap(([, caller = "", ids = ""]) =>
    /\.(skip|todo|fails)$/.test(caller) ? [] : [...ids.matchAll(/W\d+/g)].map(String),
  );
}

/** Rules that are held and that no title cites. */
function uncited(rules: Rule[], cited: ReadonlySet<string>): string[] {
  return rules.filter(({ id, held }) => held !== "not yet" && !cited.has(id)).map(({ id }) => id);
}

function allCited(): Set<string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" });
  const sources = files.filter((name) => /\.test\.tsx?$/.test(name) && !name.endsWith("spec.test.ts"));
  return new Set(sources.flatMap((name) => citedIn(readFileSync(join(TESTS, name), "utf8"))));
}

test("the page has the rules W1 to W13, each saying how far it is held", () => {
  const rules = rulesOf(SPEC);
  expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, index) => `W${index + 1}`));
  for (const { id, held } of rules) expect(["yes", "in simple form", "not yet"], id).toContain(held);
});

test("every rule that is held is cited by the title of a test", () => {
  expect(uncited(rulesOf(SPEC), allCited()), "held rules that no test title cites as [Wn]").toEqual([]);
});

test("no test cites a rule that does not exist", () => {
  const known = new Set(rulesOf(SPEC).map(({ id }) => id));
  expect([...allCited()].filter((id) => !known.has(id))).toEqual([]);
});

test("a citation counts in a title that runs, and nowhere else", () => {
  const source = `
    test("[W1] one", f); describe("[W2] [W3] two", f); test.each(rows)(
      "[W4][W5] many", f);
    test.skip("[W6] left out", f); test.todo("[W7] later"); // [W8] in a comment
    expect("see [W9]");`;
  expect(citedIn(source)).toEqual(["W1", "W2", "W3", "W4", "W5"]);
});

test("a held rule without a citation is refused, one that is not yet held is not", () => {
  const page = "### W1 A\n\nHeld: yes\n\n### W2 B\n\nHeld: in simple form\n\n### W3 C\n\nHeld: not yet\n";
  expect(uncited(rulesOf(page), new Set())).toEqual(["W1", "W2"]);
  expect(uncited(rulesOf(page), new Set(["W1", "W2"]))).toEqual([]);
});

test("the page names every message, code, reason, kind and command, and the version", () => {
  const names = [SERVER_MESSAGES, CLIENT_MESSAGES, COMMANDS].flatMap((list) => Object.keys(list));
  const words = [...names, ...ByeCode.options, ...ResyncReason.options, ...EventKind.options];
  expect(words.filter((word) => !SPEC.includes(`\`${word}\``))).toEqual([]);
  expect(SPEC).toMatch(new RegExp(`^# The wire protocol, version ${PROTOCOL_VERSION}$`, "m"));
});
