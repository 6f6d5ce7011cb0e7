import { diffArrays } from "diff";
import { arKey } from "./ar-key.ts";
import { paragraphs } from "./paragraphs.ts";

/** Words that two texts share or not, in reading order; a replacement is removed, then added. */
export interface WordRun {
  kind: "same" | "added" | "removed";
  text: string;
}

/** One paragraph of a comparison. `number` counts in the text that it stands in: for a removed one, the earlier. */
export type ParagraphChange =
  | { kind: "same" | "added" | "removed"; number: number; text: string }
  | { kind: "changed"; number: number; runs: WordRun[] };

interface Line {
  number: number;
  text: string;
}

/** From this share of common words on, two paragraphs are one that was changed. */
const ALIKE = 0.35;
/** Beyond this many edits or pairs two texts are called different, not compared: nobody reads such a comparison. */
const EDITS_MOST = 2_000;
const PAIRS_MOST = 40_000;

/** Compares two texts word by word; what lies between words does not count. */
export function wordRuns(before: string, after: string): WordRun[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const parts = diffArrays(one, other, { maxEditLength: EDITS_MOST });
  if (!parts) return [run("removed", one), run("added", other)];
  return parts.map(({ value, added, removed }) => run(added ? "added" : removed ? "removed" : "same", value));
}

function run(kind: WordRun["kind"], words: string[]): WordRun {
  return { kind, text: words.join(" ") };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Compares two bodies by their paragraphs, in the order of the later one. A paragraph that moved is removed and added. */
export function compareParagraphs(before: string, after: string): ParagraphChange[] {
  const [olds, news] = [paragraphs(before), paragraphs(after)];
  const parts = diffArrays<Line>(olds, news, {
    comparator: (one, other) => one.text.trim() === other.text.trim(),
    maxEditLength: EDITS_MOST,
  });
  if (!parts) return [...olds.map(as("removed")), ...news.map(as("added"))];
  const changes: ParagraphChange[] = [];
  let gone: Line[] = [];
  for (const { value, added, removed } of parts) {
    if (removed) gone = value;
    else {
      changes.push(...(added ? pairUp(gone, value) : [...gone.map(as("removed")), ...value.map(as("same"))]));
      gone = [];
    }
  }
  return [...changes, ...gone.map(as("removed"))];
}

function as(kind: "same" | "added" | "removed"): (line: Line) => ParagraphChange {
  return ({ number, text }) => ({ kind, number, text });
}

function changed(before: Line, after: Line): ParagraphChange {
  return { kind: "changed", number: after.number, runs: wordRuns(before.text, after.text) };
}

/** Which of these paragraphs became which: the pairs, in order, that have the most words in common. */
function pairUp(olds: Line[], news: Line[]): ParagraphChange[] {
  const [old] = olds;
  const [fresh] = news;
  if (old && fresh && olds.length === 1 && news.length === 1) return [changed(old, fresh)];
  if (olds.length * news.length > PAIRS_MOST) return [...olds.map(as("removed")), ...news.map(as("added"))];
  const best = bestFrom(olds, news);
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const changes: ParagraphChange[] = [];
  let [i, j] = [0, 0];
  for (let one = olds[i], other = news[j]; one || other; one = olds[i], other = news[j]) {
    if (one && other && at(i, j) > Math.max(at(i + 1, j), at(i, j + 1))) {
      changes.push(changed(one, other));
      i += 1;
      j += 1;
    } else if (one && (!other || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(as("removed")(one));
      i += 1;
    } else if (other) {
      changes.push(as("added")(other));
      j += 1;
    }
  }
  return changes;
}

/** The likeness that can still be reached from each pair on. */
function bestFrom(olds: Line[], news: Line[]): number[][] {
  const [keysOfOld, keysOfNew] = [olds.map(keys), news.map(keys)];
  const best = Array.from({ length: olds.length + 1 }, () => new Array<number>(news.length + 1).fill(0));
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      const alike = likeness(keysOfOld[i], keysOfNew[j]);
      const paired = alike >= ALIKE ? alike + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}

function keys({ text }: Line): ReadonlySet<string> {
  return new Set(arKey(text).split(" "));
}

/** The share of words in common (Dice), 0 to 1. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const key of one) if (other.has(key)) common += 1;
  return (2 * common) / (one.size + other.size || 1);
}
