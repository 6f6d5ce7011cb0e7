import { isJoined, kindOfName, type Run } from "./noun-phrase.ts";
import * as said from "./said-words.ts";
import { type Saying, spanOf } from "./saying.ts";
import { headKind } from "./source-words.ts";
import type { Token } from "./tokens.ts";

/** What was found at a word, and the word to go on from. */
export interface Found {
  saying: Saying;
  next: number;
}

/** One sentence: its tokens from the first to the one after the last. */
export interface Place {
  tokens: readonly Token[];
  at: number;
  run: Run;
}

const SPEECH_MOST = 30;
const QUOTE_MOST = 40;

/** A key without the «و» that is joined to it. */
export function unjoined(key: string): string {
  return /^و../u.test(key) ? key.slice(1) : key;
}

/** A word or its «و» form that is in a list. */
export function isIn(list: ReadonlySet<string>, key: string | undefined): boolean {
  return key !== undefined && (list.has(key) || list.has(unjoined(key)));
}

/** Words that attribute, from their first token to `to`, with the name of who says it. */
export function made(
  place: Place,
  to: number,
  manner: said.Manner,
  name: Run | null,
  orElse: "before" | null,
): Found {
  const { tokens, at } = place;
  const cue = spanOf(tokens, { from: at, to });
  if (!name) return { saying: { cue, words: cue, source: orElse, manner }, next: to };
  const source = spanOf(tokens, name);
  const words = { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) };
  if (isJoined(tokens[name.from]?.key ?? "")) source.start += 1;
  const isNobody = namesNobody(tokens, name);
  return { saying: { cue, words, source: isNobody ? null : source, manner }, next: Math.max(to, name.to) };
}

/** «تقارير استخباراتية» names nobody; «تقارير المرصد» does. */
function namesNobody(tokens: readonly Token[], name: Run): boolean {
  // «الأخبار» in quotation marks is a newspaper.
  if (!tokens[name.from]?.isWord) return false;
  const kinds = tokens.slice(name.from, name.to).map(({ key }) => headKind(key));
  return kindOfName(tokens, name) === "nobody" && !kinds.some((kind) => kind === "person" || kind === "body");
}

/** Whether speech follows: «أن», «:», a quotation longer than a name, or the word that the verb needs. */
export function speaks(place: Place, from: number, needs: readonly string[] = []): boolean {
  const { tokens, run } = place;
  let isQuoted = isInQuotes(place);
  for (let at = from; at < Math.min(run.to, from + SPEECH_MOST); at++) {
    const key = tokens[at]?.key ?? "";
    if (key === ":" || needs.includes(key)) return true;
    if (said.THAT.has(key) && !/^(?:بعد|قبل|دون|منذ|يجب|مجرد|يمكن)$/u.test(tokens[at - 1]?.key ?? ""))
      return true;
    const opens = key === "“" || (key === '"' && !isQuoted);
    if (key === '"') isQuoted = !isQuoted;
    if (opens && at + 2 < run.to && tokens.slice(at + 1, at + 6).every(({ isWord }) => isWord)) return true;
  }
  return false;
}

/** Whether a straight quotation mark of its sentence is still open at a word; those of the last words count. */
function isInQuotes({ tokens, at, run }: Place): boolean {
  let isIn = false;
  for (let before = at - 1; before >= Math.max(run.from, at - QUOTE_MOST); before--)
    if (tokens[before]?.key === '"') isIn = !isIn;
  return isIn;
}

/** «لم يقل»; «أن يعلن», which is not done yet. */
export function isTakenBack({ tokens, at, run }: Place): boolean {
  if (at === run.from) return false;
  const before = tokens[at - 1]?.key ?? "";
  if (!said.NOT.has(before)) return false;
  return !/^و?ان$/u.test(before) || /^[يت]/u.test(tokens[at]?.key ?? "");
}
