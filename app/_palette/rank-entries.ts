import { arKey } from "@/lib/text/ar-key.ts";
import { qstem } from "@/lib/text/forms.ts";
import type { Entry } from "./entry.ts";

/** How many lines of one group are shown while something is looked for. */
const OF_GROUP = 6;

interface Ranked {
  entry: Entry;
  rank: number;
}

/** The words of what can be chosen, made ready once for all letters that are typed. */
export function prepareEntries(entries: readonly Entry[]): (typed: string) => Entry[] {
  const prepared = entries.map((entry) => ({ entry, words: wordsOf(`${entry.words} ${entry.hint ?? ""}`) }));
  return (typed) => {
    const asked = wordsOf(typed);
    if (asked.length === 0) return [];
    const ranked = prepared.flatMap(({ entry, words }): Ranked[] => {
      const rank = rankOf(words, asked);
      return rank === 0 ? [] : [{ entry, rank }];
    });
    ranked.sort((one, other) => other.rank - one.rank);
    const counts = new Map<string, number>();
    return ranked.flatMap(({ entry }) => {
      const count = (counts.get(entry.group) ?? 0) + 1;
      counts.set(entry.group, count);
      return count <= OF_GROUP ? entry : [];
    });
  };
}

interface Word {
  key: string;
  stem: string;
}

function wordsOf(text: string): Word[] {
  const key = arKey(text);
  return key === "" ? [] : key.split(" ").map((word) => ({ key: word, stem: qstem(word) }));
}

/** 0 when a word that was asked for begins none of these; else more for the first of them, and for a whole one. */
function rankOf(words: readonly Word[], asked: readonly Word[]): number {
  let rank = 1;
  for (const one of asked) {
    const at = words.findIndex(({ key, stem }) => key.startsWith(one.key) || stem.startsWith(one.stem));
    if (at === -1) return 0;
    rank += 1 / (1 + at) + (words[at]?.key === one.key ? 1 : 0);
  }
  return rank / asked.length;
}
