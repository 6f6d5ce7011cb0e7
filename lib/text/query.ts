import { arKey } from "./ar-key.ts";
import { askedForms } from "./forms.ts";

/** A word of a query: any of these stems will do, the most likely first. */
export type AskedWord = readonly string[];

/** One word, or several that follow each other. */
export type Term = readonly AskedWord[];

/** What somebody looks for: all of `all`, none of `none`. */
export interface Query {
  all: Term[];
  none: Term[];
}

/** More words than this say nothing more. */
const TERMS_MOST = 16;
const PHRASE_MOST = 12;
/** A minus excludes only at the start of a word. */
const PART =
  /(?<minus>(?<![^\s])[-−–])?(?:"(?<plain>[^"]*)"?|«(?<arabic>[^»]*)»?|“(?<english>[^”]*)”?|(?<word>[^\s"«“]+))/gu;

/**
 * Reads a query as people write it: every word must be there, in any form; words in quotes follow each other; a minus
 * before a word or quotes excludes it. Linear; never throws; what is no word is left out.
 */
export function readQuery(text: string): Query {
  const all = new Map<string, Term>();
  const none = new Map<string, Term>();
  for (const { groups = {} } of text.matchAll(PART)) {
    const quoted = groups.plain ?? groups.arabic ?? groups.english;
    const words = wordsOf(quoted ?? groups.word ?? "");
    const terms = quoted === undefined ? words.map((word) => [word]) : [words.slice(0, PHRASE_MOST)];
    for (const term of terms) {
      if (term.length > 0) (groups.minus ? none : all).set(term.join(" "), term);
    }
  }
  return { all: [...all.values()].slice(0, TERMS_MOST), none: [...none.values()].slice(0, TERMS_MOST) };
}

function wordsOf(text: string): AskedWord[] {
  const key = arKey(text);
  return key === "" ? [] : key.split(" ").map(askedForms);
}
