// biome-ignore-all lint/correctness/noComponentHookFactories: visitors have the names of what they visit
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type JSXAttribute, parseSync, Visitor, type VisitorObject } from "oxc-parser";
import { expect, test } from "vitest";

const APP = new URL("../../app", import.meta.url).pathname;
/** A word: two letters of any script. What is shorter is a key on a keyboard, a version mark, a sign. */
const WORD = /\p{L}{2}/u;
/** Attributes that a person reads or hears. */
const SAID = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "text",
  "title",
]);
/** Names that are the same in every language. */
const NAMES = new Set(["Barq", "برق", "Esc", "Ctrl", "GeoNames", "Natural Earth"]);

/** The words of a component that stand in its code and not in the texts. */
function hardCoded(name: string, code: string): string[] {
  const { program, errors } = parseSync(name, code);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  const said: string[] = [];
  const visitors: VisitorObject = {
    JSXText: ({ value }) => void said.push(value),
    JSXExpressionContainer: ({ expression }) => {
      // What an attribute is given is judged by its name, below.
      const isWords = expression.type === "Literal" && isChild(code, expression.start);
      if (isWords) said.push(String(expression.value));
    },
    JSXAttribute: ({ name: { name: attribute }, value }) => {
      if (typeof attribute === "string" && SAID.has(attribute)) said.push(...wordsOf(value));
    },
  };
  new Visitor(visitors).visit(program);
  return said.map((text) => text.trim()).filter((text) => WORD.test(text) && !NAMES.has(text));
}

/** What an attribute says by itself, without what is put into it. */
function wordsOf(value: JSXAttribute["value"]): string[] {
  if (value?.type === "Literal") return [String(value.value)];
  if (value?.type !== "JSXExpressionContainer" || value.expression.type !== "TemplateLiteral") return [];
  return value.expression.quasis.map((part) => part.value.raw);
}

/** Whether what begins here stands between tags and not behind an equals sign. */
function isChild(code: string, start: number): boolean {
  return !/=\s*\{\s*$/.test(code.slice(0, start));
}

const components = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  // Shown where no language is known: it says everything in both.
  .filter((name) => name !== "global-not-found.tsx");

test.each(components)("app/%s has no words of its own: a person reads them in their language", (name) => {
  expect(hardCoded(name, readFileSync(join(APP, name), "utf8"))).toEqual([]);
});

test.each([
  ["<p>Hello there</p>", ["Hello there"]],
  ["<p>{'مرحباً'}</p>", ["مرحباً"]],
  ['<a title="Open it" />', ["Open it"]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is looked at
  ["<a aria-label={`Row ${n}`} />", ["Row"]],
  ['<a className="flex" type={"button"}>{t("open")} · v{n}</a>', []],
])("%s: the words %j are found in it", (code, words) => {
  expect(hardCoded("one.tsx", code)).toEqual(words);
});
