import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { formatTag } from "../../app/_i18n/locales.ts";
import { ERRORS } from "../../lib/protocol/errors.ts";
import { EventKind } from "../../lib/protocol/events.ts";
import { FigureKind, FlagKind, FlagState, ReportState } from "../../lib/protocol/rows.ts";

type Tree = { [key: string]: string | Tree };

function texts(tree: Tree, path = ""): Array<[string, string]> {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}

/** The names a text leaves open: `{name}`, and `{count, plural, …}` with its branches. */
function openNames(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name ?? ""))].sort();
}

const arabic = new Map(texts(ar));
const english = new Map(texts(en));

test("both languages have the same texts, none of them empty", () => {
  expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort());
  expect([...arabic.values(), ...english.values()].filter((text) => text.trim() === "")).toEqual([]);
});

test("a text leaves the same names open in both languages", () => {
  for (const [key, text] of english)
    expect([key, openNames(arabic.get(key) ?? "")]).toEqual([key, openNames(text)]);
});

test("every Arabic plural has all six forms, every English one its two", () => {
  const lacking = (all: Map<string, string>, forms: string[]) =>
    [...all].filter(
      ([, text]) => text.includes("plural,") && forms.some((form) => !text.includes(`${form} {`)),
    );
  expect(lacking(arabic, ["zero", "one", "two", "few", "many", "other"])).toEqual([]);
  expect(lacking(english, ["one", "other"])).toEqual([]);
});

test.each([
  [0, "لا جديد"],
  [1, "تقرير جديد"],
  [2, "تقريران جديدان"],
  [3, "3 تقارير جديدة"],
  [11, "11 تقريراً جديداً"],
  [100, "100 تقرير جديد"],
  [103, "103 تقارير جديدة"],
])("%i new reports in Arabic", (count, text) => {
  const t = createTranslator({ locale: formatTag("ar"), messages: ar, namespace: "wire" });
  expect(t("new", { count })).toBe(text);
});

test("every state, flag and error that can be shown has its words", () => {
  const named = (group: Tree, names: readonly string[]) => names.filter((name) => !(name in group));
  expect(named(en.kind, FlagKind.options)).toEqual([]);
  expect(named(en.flagState, FlagState.options)).toEqual([]);
  expect(named(en.state, ReportState.options)).toEqual([]);
  expect(Object.keys(en.event).sort()).toEqual(
    EventKind.options.map((kind) => kind.replace(".", "_")).sort(),
  );
  expect(named(en.figure.kind, FigureKind.options)).toEqual([]);
  for (const { ar: words, en: also } of Object.values(ERRORS)) expect(words && also).toBeTruthy();
});
