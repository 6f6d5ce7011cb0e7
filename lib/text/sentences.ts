import type { Sentence } from "./reading.ts";
import { wordKey } from "./tokens.ts";

const LINE = /[^\n\r\u2028\u2029]+/g;
/** Where a sentence may end: its marks, the quotes and brackets that close after them. */
const END = /[!?؟…۔.]+[»”"')\]’]*/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** The word that stands before a full stop, looked for in the last few letters only. */
const LAST_WORD = /[\p{L}\p{N}\p{M}\u0640]+$/u;
const LOOK_BACK = 8;
const LOOK_AHEAD = 24;

/** Words that a full stop shortens; a single letter is always one. */
const SHORTENED = new Set([
  ..."mr mrs ms dr gen col lt sgt capt maj brig prof st no vs eg ie jr sr gov sen rep rev dept est approx".split(
    " ",
  ),
  ..."jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
]);

/**
 * The sentences of a text, none of them longer than its line: they end at «.», «!», «؟» and «…», not at «؛», not
 * inside a number and not after a shortened word («د.», "Gen."). Lines without a letter or a digit have none, but they
 * count as paragraphs. Linear; never throws.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(LINE)) {
    if (line[0].trim() === "") continue;
    paragraph += 1;
    for (const [from, to] of piecesOf(line[0])) {
      const span = trimmed(text, line.index + from, line.index + to);
      if (span) found.push({ start: span.start, end: span.end, paragraph });
    }
  }
  return found;
}

function piecesOf(line: string): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!isEnd(line, match.index, match[0], end)) continue;
    pieces.push([from, end]);
    from = end;
  }
  if (from < line.length) pieces.push([from, line.length]);
  return pieces;
}

function isEnd(line: string, at: number, marks: string, end: number): boolean {
  const after = line.slice(end, end + LOOK_AHEAD);
  const next = after.trimStart()[0];
  if (next === undefined) return true;
  // The speech of «…؟»، قال and of "…?" he asked goes on.
  if (/[،,;؛:\p{Ll}]/u.test(next)) return false;
  if (!marks.startsWith(".") || marks.startsWith("...")) return /^\s/.test(after) || marks !== ".";
  if (marks.startsWith("..")) return false;
  return isFullStop(line.slice(Math.max(0, at - LOOK_BACK), at), marks, after);
}

function isFullStop(before: string, marks: string, after: string): boolean {
  const word = LAST_WORD.exec(before)?.[0] ?? "";
  const key = wordKey(word);
  const isGlued = marks === "." && !/^\s/.test(after);
  // Typed without a blank, «المنطقة.وقال» ends a sentence; «3.5», «barq.net» and «أ.د» do not.
  if (isGlued)
    return key.length >= 3 && /^\p{Script=Arabic}/u.test(after) && /\p{Script=Arabic}$/u.test(word);
  if (marks !== ".") return true;
  if (/^\p{L}$/u.test(key)) return false;
  return !SHORTENED.has(key);
}

const BLANK = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/;

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text[start] ?? "")) start += 1;
  while (end > start && BLANK.test(text[end - 1] ?? "")) end -= 1;
  return HAS_WORD.test(text.slice(start, end)) ? { start, end } : null;
}
