/** What can go wrong with these nouns: code → HTTP status and one sentence for a person, in both languages. */
export type FailuresOf<Noun extends string> = Record<
  `${Noun}.${string}`,
  { status: number; en: string; ar: string }
>;
