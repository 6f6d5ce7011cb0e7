import { compareParagraphs, type WordRun } from "./differences.ts";
import { paragraphs } from "./paragraphs.ts";

/** One paragraph of a text as it stands in each of two versions; absent where it stands in one only. */
export interface Pair {
  mine?: string;
  theirs?: string;
  /** What differs between them, from theirs to mine; absent unless both are there and differ. */
  runs?: WordRun[];
}

/** Two versions of a text, paragraph beside paragraph, in the order of `mine`. */
export function sideBySide(mine: string, theirs: string): Pair[] {
  const olds = paragraphs(theirs).map(({ text }) => text);
  const news = paragraphs(mine).map(({ text }) => text);
  let [old, fresh] = [0, 0];
  return compareParagraphs(theirs, mine).map((change) => {
    if (change.kind === "removed") return { theirs: olds[old++] ?? "" };
    if (change.kind === "added") return { mine: news[fresh++] ?? "" };
    const both = { mine: news[fresh++] ?? "", theirs: olds[old++] ?? "" };
    return change.kind === "changed" ? { ...both, runs: change.runs } : both;
  });
}

/** Whether a pair is the same on both sides. */
export function isSame({ mine, theirs }: Pair): boolean {
  return mine?.trim() === theirs?.trim();
}

/** My text with this one of its pairs as it stands in theirs; paragraphs stay set apart as they were in mine. */
export function takeTheirs(mine: string, pairs: readonly Pair[], index: number): string {
  const between = /\S[^\S\n]*\n\s*\n\s*\S/.test(mine) ? "\n\n" : "\n";
  return pairs.flatMap((pair, at) => (at === index ? pair.theirs : pair.mine) ?? []).join(between);
}
