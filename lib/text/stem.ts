const ARTICLES = ["وبال", "فبال", "وال", "بال", "فال", "كال", "ولل", "فلل", "ال", "لل"];
const SUFFIXES = "يتين يتان هما يين يون يات تين تان هم هن ها كم نا ات ان ون ين يه وا ه ا ي ت".split(" ");
/** What must be left of a word. */
export const ROOT_LETTERS = 3;

/**
 * An Arabic word, as `arKey` spells it, without its article and endings: what its forms share. Any other word comes
 * back as it is.
 */
export function stem(word: string): string {
  return withoutEnding(withoutEnding(withoutArticle(word)));
}

/** The word without its article, and without what is written together with that; as it is when it has none. */
export function withoutArticle(word: string): string {
  const article = ARTICLES.find((one) => word.startsWith(one) && word.length - one.length >= ROOT_LETTERS);
  return article ? word.slice(article.length) : word;
}

/** The word without its longest ending; as it is when it has none. */
export function withoutEnding(word: string): string {
  const suffix = SUFFIXES.find((one) => word.endsWith(one) && word.length - one.length >= ROOT_LETTERS);
  return suffix ? word.slice(0, -suffix.length) : word;
}
