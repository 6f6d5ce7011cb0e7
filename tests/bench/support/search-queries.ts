import { type News, randomFrom } from "./arabic-news.ts";

/** What people look for, by its kind. */
export function queriesOf({ words, rare, report }: News, count: number): Record<string, string[]> {
  const next = randomFrom(7);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const many = (make: () => string) => Array.from({ length: count }, make);
  const written = () => pick(pick(rare).written);
  return {
    "everywhere: the 30 most frequent words": many(() => pick(words.slice(0, 30))),
    "frequent: the next 300": many(() => pick(words.slice(30, 330))),
    "two of those": many(() => `${pick(words.slice(0, 330))} ${pick(words.slice(30, 330))}`),
    "a rare name, inflected": many(written),
    "a rare name and a frequent word": many(() => `${written()} ${pick(words.slice(0, 100))}`),
    "a phrase of two or three words": many(() => {
      const line = report(Math.floor(next() * 20_000)).body.split(/[\s.]+/);
      const from = Math.floor(next() * (line.length - 3));
      return `"${line.slice(from, from + 2 + Math.floor(next() * 2)).join(" ")}"`;
    }),
    "a frequent word without another": many(
      () => `${pick(words.slice(0, 100))} -${pick(words.slice(0, 100))}`,
    ),
  };
}

/** The names of some rare ones, each with one letter wrong, left out, or changed over with the next. */
export function misspelledOf({ rare }: News, count: number): string[] {
  const next = randomFrom(11);
  return Array.from({ length: count }, (_, at) => misspelled(rare[at]?.name ?? "", next));
}

function misspelled(name: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (name.length - 2));
  const way = Math.floor(next() * 3);
  if (way === 0) return `${name.slice(0, at)}${name.slice(at + 1)}`;
  if (way === 1) return `${name.slice(0, at)}ظ${name.slice(at + 1)}`;
  return `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
}
