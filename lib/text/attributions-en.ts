import type { Run } from "./noun-phrase.ts";
import * as said from "./said-words-en.ts";
import { type Saying, spanOf } from "./saying.ts";
import type { Token } from "./tokens.ts";

const NAME_MOST = 12;
const SPEECH_MOST = 8;

/** The attributions of one sentence by English words, in order. Looks at a bounded number of tokens around each word. */
export function englishSayings(tokens: readonly Token[], run: Run): Saying[] {
  const found: Saying[] = [];
  for (let at = run.from; at < run.to; at++) {
    const key = tokens[at]?.key ?? "";
    if (!mayAttribute(key)) continue;
    const saying = said.CITES.has(key) ? citing(tokens, at, run) : spoken(tokens, at, run, found.length > 0);
    if (saying) found.push(saying);
  }
  return found;
}

/** Most words are Arabic ones, and most of the rest are none of these. */
function mayAttribute(key: string): boolean {
  return key >= "a" && key < "{" && (said.CITES.has(key) || said.SAID_VERBS.has(key));
}

/** "according to …", "citing …". */
function citing(tokens: readonly Token[], at: number, run: Run): Saying | null {
  const isAccording = tokens[at]?.key === "according";
  if (isAccording && tokens[at + 1]?.key !== "to") return null;
  const from = at + (isAccording ? 2 : 1);
  const name = nameFrom(tokens, from, run.to);
  return name ? made(tokens, { from: at, to: from }, name, "cites") : null;
}

function spoken(tokens: readonly Token[], at: number, run: Run, hasSaid: boolean): Saying | null {
  const verb = said.SAID_VERBS.get(tokens[at]?.key ?? "");
  if (!verb || said.NOT_BEFORE.has(before(tokens, at, run))) return null;
  const name = nameBack(tokens, at, run) ?? nameInverted(tokens, at, run);
  if (/^(?:no|nobody|none|neither)$/.test(tokens[name?.from ?? -1]?.key ?? "")) return null;
  // "confirmed the attack but denied …": the second verb has the name of the first.
  const isSecond = !name && hasSaid && /^(?:and|but|also)$/.test(before(tokens, at, run));
  if (!verb.isStrong && !isSecond && !isSpeech(tokens, at, run, name)) return null;
  const cue = { from: at, to: at + 1 };
  if (!name || isPronoun(tokens, name)) return made(tokens, cue, null, verb.manner);
  return made(tokens, cue, name, verb.manner);
}

function before(tokens: readonly Token[], at: number, run: Run): string {
  return at > run.from ? (tokens[at - 1]?.key ?? "") : "";
}

function made(tokens: readonly Token[], cueRun: Run, name: Run | null, manner: Saying["manner"]): Saying {
  const cue = spanOf(tokens, cueRun);
  if (!name) return { cue, words: cue, source: "before", manner };
  const source = spanOf(tokens, name);
  const words = { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) };
  const isNobody = tokens.slice(name.from, name.to).every(({ key }) => said.NOBODY.has(key));
  return { cue, words, source: isNobody ? null : source, manner };
}

function isPronoun(tokens: readonly Token[], name: Run): boolean {
  return name.to - name.from === 1 && said.PRONOUNS.has(tokens[name.from]?.key ?? "");
}

/** A weak verb says something when speech follows or a speaker goes before it. */
function isSpeech(tokens: readonly Token[], at: number, run: Run, name: Run | null): boolean {
  const isSpeaker = name && tokens.slice(name.from, name.to).some(({ key }) => said.SPEAKERS.has(key));
  if (isSpeaker) return true;
  for (let next = at + 1; next < Math.min(run.to, at + SPEECH_MOST); next++) {
    const key = tokens[next]?.key ?? "";
    if (key === "that" || /^[:“"]$/.test(key)) return name !== null;
    if (key === ",") return false;
  }
  return false;
}

function nameFrom(tokens: readonly Token[], from: number, end: number): Run | null {
  let to = from;
  while (to < Math.min(end, from + NAME_MOST) && isPartOfName(tokens, to, said.AFTER_STOPS)) to += 1;
  return to > from ? { from, to } : null;
}

function isPartOfName(tokens: readonly Token[], at: number, stops: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (!token?.isWord) return token?.key === "-";
  return (
    !stops.has(token.key) &&
    !(stops === said.BEFORE_STOPS && said.SAID_VERBS.has(token.key) && token.key !== "reports")
  );
}

/** The name before the verb: back to a mark or a word that begins a clause, past "also", "on Monday", ", speaking …,". */
function nameBack(tokens: readonly Token[], at: number, run: Run): Run | null {
  let to = at;
  while (to > run.from && said.ASIDES.has(tokens[to - 1]?.key ?? "")) to -= 1;
  if (tokens[to - 1]?.key === ",") to = beforeAside(tokens, to - 1, run) ?? to;
  while (to > run.from && said.ASIDES.has(tokens[to - 1]?.key ?? "")) to -= 1;
  let from = to;
  while (from > Math.max(run.from, to - NAME_MOST) && isPartOfName(tokens, from - 1, said.BEFORE_STOPS))
    from -= 1;
  while (from < to && /^(?:to|in|on|at|for|of|with|from|by)$/.test(tokens[from]?.key ?? "")) from += 1;
  return to > from ? { from, to } : null;
}

/** "The officials, speaking on condition of anonymity, said": the comma before the aside. */
function beforeAside(tokens: readonly Token[], comma: number, run: Run): number | null {
  for (let at = comma - 1; at > Math.max(run.from, comma - NAME_MOST); at--) {
    const token = tokens[at];
    if (token?.key === ",")
      return /^(?:speaking|who|which|citing|quoting|a|an|the)$/.test(tokens[at + 1]?.key ?? "") ? at : null;
    if (!token?.isWord && token?.key !== "-") return null;
  }
  return null;
}

/** '…,” said a witness': the name after the verb, when a mark goes before it. */
function nameInverted(tokens: readonly Token[], at: number, run: Run): Run | null {
  return /^[,”"?.]$/.test(before(tokens, at, run)) ? nameFrom(tokens, at + 1, run.to) : null;
}
