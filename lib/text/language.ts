export type Direction = "rtl" | "ltr";

const RTL_LANGUAGES = new Set(["ar", "fa", "ku"]);

/** A report is in the language it begins in. */
const GUESS_FROM = 200;

/** Guesses the language of a report from the share of Arabic letters: `ar` from three in ten on, else `en`. */
export function guessLanguage(body: string): "ar" | "en" {
  const text = body.slice(0, GUESS_FROM);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return letters === 0 || arabic / letters >= 0.3 ? "ar" : "en";
}

/** The base direction of a language's script, for `dir`; never guessed from the first letter. */
export function directionOf(language: string): Direction {
  return RTL_LANGUAGES.has(language) ? "rtl" : "ltr";
}
