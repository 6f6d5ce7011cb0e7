import { arKey } from "./ar-key.ts";
import { BROKEN_PLURALS } from "./broken-plurals.ts";
import { ROOT_LETTERS, stem, withoutArticle, withoutEnding } from "./stem.ts";

/** Another one whenever a word has other stems than before: what is kept of the archive is then made anew. */
export const FORMS_VERSION = 1;

/** What is written together with a word and may as well be its own first letters. */
const PREFIXES = ["وب", "ول", "وس", "وف", "و", "ف", "ب", "ل", "ك", "س"];
const ARABIC = /^[\u0621-\u064A]+$/;
const LATIN = /^[a-z]+$/;
/** Longer ones are no words. */
const WORD_LETTERS = 64;
/** With so few letters behind a prefix, only a word that is known is one. */
const SURE_LETTERS = 4;
const FORMS_MOST = 4;

/** Stems that stand in almost every report: nobody looks for them by way of a prefix. */
const EVERYWHERE = new Set(
  "كان لدي علي بين بعض عند هذا هذه ذلك التي الذي بعد قبل ليس منه عنه فيه".split(" "),
);
/** Names of three letters that are written with a prefix all the time. */
const SHORT_NAMES = ["حلب", "حمص", "عدن", "قطر", "مصر", "غزه", "دبي", "صور", "قسد", "درع"];

/** Every known spelling to the one stem of its word: a whole word goes before what endings leave of another. */
const KNOWN = new Map<string, string>();
for (const isWhole of [true, false]) {
  for (const group of BROKEN_PLURALS) {
    const words = group.map(arKey);
    const root = KNOWN.get(words[0] ?? "") ?? rootFor(words[0] ?? "");
    for (const word of words) {
      const key = isWhole ? word : stem(word);
      if (!KNOWN.has(key)) KNOWN.set(key, root);
    }
  }
}
for (const name of SHORT_NAMES) KNOWN.set(name, KNOWN.get(name) ?? name);

/** A stem that no other word of the table has. */
function rootFor(word: string): string {
  const root = stem(word);
  return [...KNOWN.values()].includes(root) ? word : root;
}

/**
 * The stems under which a word of a report is found: one to four, as whether its first letter belongs to it cannot be
 * seen. The word is as `arKey` spells it. Linear in its length; never throws.
 */
export function forms(word: string): string[] {
  const short = word.slice(0, WORD_LETTERS);
  const found = new Set([qstem(short)]);
  for (const rest of restsOf(short)) if (found.size < FORMS_MOST) found.add(qstem(rest));
  return [...found];
}

/** The one stem for which a word that was asked for stands. The word is as `arKey` spells it; never throws. */
export function qstem(word: string): string {
  const short = word.slice(0, WORD_LETTERS);
  if (LATIN.test(short)) return withoutEnglishEnding(short);
  const bare = withoutAnyArticle(short);
  const once = withoutEnding(bare);
  const root = withoutEnding(once);
  return KNOWN.get(bare) ?? KNOWN.get(once) ?? KNOWN.get(root) ?? root;
}

/**
 * The stems that will do for a word that was asked for: its own first, then what is left of it without a prefix, where
 * that is most likely one.
 */
export function askedForms(word: string): string[] {
  const short = word.slice(0, WORD_LETTERS);
  const found = new Set([qstem(short)]);
  if (KNOWN.has(short)) return [...found];
  for (const rest of restsOf(short)) {
    const root = qstem(rest);
    if (EVERYWHERE.has(root) || found.size >= FORMS_MOST) continue;
    if (rest.length >= SURE_LETTERS || KNOWN.has(rest)) found.add(root);
  }
  return [...found];
}

/** A word of two letters has an article only when it is known: «الحي», not «الله». */
function withoutAnyArticle(word: string): string {
  const bare = withoutArticle(word);
  if (bare !== word) return bare;
  const rest = word.replace(/^[وفبك]?ال|^لل/, "");
  return rest.length === 2 && KNOWN.has(rest) ? rest : word;
}

/** What a word may be without a prefix. «للاجئين» has lost a letter: it may be «لاجئين» as well. */
function restsOf(word: string): string[] {
  if (!ARABIC.test(word)) return [];
  if (word.startsWith("لل")) return word.length > ROOT_LETTERS ? [word.slice(1)] : [];
  if (withoutAnyArticle(word) !== word) return [];
  return PREFIXES.flatMap((one) => {
    if (!word.startsWith(one)) return [];
    const rest = word.slice(one.length);
    return rest.length >= ROOT_LETTERS || (rest.length === 2 && KNOWN.has(rest)) ? rest : [];
  });
}

function withoutEnglishEnding(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
