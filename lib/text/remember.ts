/** So many are in use at a time. */
const MOST = 20_000;
/** A piece of a text that is longer would keep the whole text in memory, as V8 cuts strings. */
const LETTERS = 12;

/**
 * The same function, each word worked out once: words come again and again. It forgets all of them when it has too many,
 * and remembers no long ones, so that no text can fill the memory. What it answers is shared: nobody may change it.
 */
export function remember<Value>(find: (word: string) => Value, letters = LETTERS): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    if (word.length > letters) return find(word);
    let value = known.get(word);
    if (value === undefined) {
      value = find(word);
      if (known.size >= MOST) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
