/** The words of a list that is written with blanks between them. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The same for nouns: each also with the article. */
export function nouns(list: string): ReadonlySet<string> {
  return new Set([...words(list)].flatMap((word) => [word, `ال${word}`]));
}

/** The same, each also with «و» before it. */
export function joinedWords(list: string): ReadonlySet<string> {
  return new Set([...words(list)].flatMap((word) => [word, `و${word}`]));
}
