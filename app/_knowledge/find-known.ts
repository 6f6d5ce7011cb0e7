import { placeKey } from "@/lib/geo/gazetteer.ts";

/** Something that has names, in any script. */
interface Named {
  ar: string;
  en: string | null;
  aliases: readonly string[];
}

/** A longer name is what was asked for as a whole, begins with it, has a word that does, or only holds it. */
const RANKS = [
  (key: string, asked: string) => key === asked,
  (key: string, asked: string) => key.startsWith(asked),
  (key: string, asked: string) => key.includes(` ${asked}`),
  (key: string, asked: string) => key.includes(asked),
] as const;

/**
 * The rows with a name that holds the words, in any spelling; the nearest first, and among equals in the order in
 * which they came. All of them when nothing is asked.
 */
export function findKnown<Row extends Named>(
  rows: readonly Row[],
  words: string,
  namesOf: (row: Row) => readonly (string | null)[] = ({ ar, en, aliases }) => [ar, en, ...aliases],
): Row[] {
  const asked = placeKey(words);
  if (asked === "") return [...rows];
  const ranked = rows.flatMap((row) => {
    const keys = namesOf(row).flatMap((name) => (name === null ? [] : [placeKey(name)]));
    const rank = RANKS.findIndex((fits) => keys.some((key) => fits(key, asked)));
    return rank < 0 ? [] : [{ row, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
}
