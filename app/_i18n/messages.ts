import ar from "./ar.json";
import en from "./en.json";
import type { Lang } from "./locales.ts";

export type Messages = typeof en;

/** The texts of the interface in a language; both files have the same keys (a test holds it). */
export function messagesFor(lang: Lang): Messages {
  return lang === "ar" ? ar : en;
}
