import { type Direction, directionOf } from "@/lib/text/language.ts";

export const LOCALES = ["ar", "en"] as const;
export type Lang = (typeof LOCALES)[number];

/** Levant month names with Latin digits; left to the browser, server and client would print different ones. */
const FORMAT_TAG: Record<Lang, string> = { ar: "ar-SY-u-nu-latn", en: "en-GB" };

/** The interface language a path segment names; Arabic when it names none. */
export function langOf(segment: string): Lang {
  return segment === "en" ? "en" : "ar";
}

/** The tag that numbers, dates and plurals of a language are formatted with. */
export function formatTag(lang: Lang): string {
  return FORMAT_TAG[lang];
}

/** The base direction of the interface in a language. */
export function interfaceDirection(lang: Lang): Direction {
  return directionOf(lang);
}

/** The other interface language: the one a switch offers. */
export function otherLang(lang: Lang): Lang {
  return lang === "ar" ? "en" : "ar";
}
