/** Words that are so short are each other's neighbours by chance. */
const LETTERS_LEAST = 3;
const LONG_LETTERS = 7;

/** How many slips of the hand may lie between a word and what was meant by it. */
export function slipsIn(word: string): number {
  if (word.length < LETTERS_LEAST) return 0;
  return word.length < LONG_LETTERS ? 1 : 2;
}

/**
 * How many letters must be left out, put in, changed, or changed over with their neighbours, to make one word of the
 * other; `most + 1` when it is more than that. Takes time in proportion to both lengths.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const changed = (row[j - 1] ?? 0) + (same ? 0 : 1);
      let least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
