import { HEDGE_PHRASES, PAST_WITH_TA } from "./hedge-words.ts";
import type { Hedge } from "./reading.ts";
import { remember } from "./remember.ts";
import { type Token, tokensIn } from "./tokens.ts";

type Kind = Hedge["kind"];

/** One place of a phrase: the words that may stand there, or a gap. */
interface Step {
  words: ReadonlySet<string> | "gap" | "end" | "not";
  isOptional: boolean;
}

interface Phrase {
  kind: Kind;
  rest: readonly Step[];
}

const GAP_MOST = 6;
const PERHAPS = new Set(["قد", "وقد", "فقد"]);
const JOINED = /^(?:[وف](?=..)|[بلك](?=...))/u;
/** The month, and the prosecution: no hedges, for all that they are spelt like one. */
const NO_HEDGE = /^(?:May|ال?ادعاء العام|.?الادعاء العام)$/u;

const PHRASES = phrasesByFirstWord();

/** The words of a text, a joined «و» aside, that take from how surely it is said, in order, none inside another. Linear; never throws. */
export function findHedges(text: string): Hedge[] {
  const tokens = tokensIn(text);
  const found: Hedge[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hedge = tokens[at]?.isWord ? hedgeAt(tokens, at) : null;
    if (hedge && !NO_HEDGE.test(written(text, tokens, at, hedge))) found.push(spanned(tokens, at, hedge));
    at = hedge ? Math.max(at + 1, hedge.end) : at + 1;
  }
  return found;
}

function isJoinedHedge(key: string): boolean {
  return key.length > 2 && !PHRASES.has(key);
}

interface At {
  kind: Kind;
  /** The token after the last one. */
  end: number;
}

function spanned(tokens: readonly Token[], at: number, { kind, end }: At): Hedge {
  const first = tokens[at];
  const joined = /^[وف]/u.test(first?.key ?? "") && isJoinedHedge(first?.key ?? "") ? 1 : 0;
  return { start: (first?.start ?? 0) + joined, end: tokens[end - 1]?.end ?? 0, kind };
}

/** The words as they stand, and «العام» when that follows the prosecution. */
function written(text: string, tokens: readonly Token[], at: number, hedge: At): string {
  const isPublic = tokens[hedge.end]?.key === "العام" && hedge.end === at + 1;
  const { start, end } = spanned(tokens, at, isPublic ? { ...hedge, end: hedge.end + 1 } : hedge);
  return end - start > 24 ? "" : text.slice(start, end);
}

/** What begins with a word, a joined letter aside. */
const phrasesOf = remember(
  (key): readonly Phrase[] => PHRASES.get(key) ?? PHRASES.get(key.replace(JOINED, "")) ?? [],
);

function hedgeAt(tokens: readonly Token[], at: number): At | null {
  if (isPerhaps(tokens, at)) return { kind: "possibility", end: at + 1 };
  let longest: At | null = null;
  for (const { kind, rest } of phrasesOf(tokens[at]?.key ?? "")) {
    const end = endOf(tokens, at + 1, rest);
    if (end !== null && end > (longest?.end ?? 0)) longest = { kind, end };
  }
  return longest && !isTakenBack(tokens, at, longest) ? longest : null;
}

/** «قد» before what is or will be; before what was it only says that it was. */
function isPerhaps(tokens: readonly Token[], at: number): boolean {
  if (!PERHAPS.has(tokens[at]?.key ?? "")) return false;
  const next = tokens[at + 1]?.key ?? "";
  if (next === "لا") return true;
  if (/^و?كان/u.test(tokens[at - 1]?.key ?? "")) return false;
  if (/^ي..?/u.test(next)) return !/^ييس/u.test(next);
  return (
    /^[تن]..*[^ت]$/u.test(next) &&
    !PAST_WITH_TA.has(next) &&
    !/^ن(?:ج[حم]|ف[ذي]|ق[ل]|ش[رب]|ز[ح]|د[د]|ص[ب]|ظ[م])/u.test(next)
  );
}

/** Where a phrase ends whose later words follow; null when they do not. */
function endOf(tokens: readonly Token[], at: number, rest: readonly Step[]): number | null {
  let next = at;
  for (const [number, step] of rest.entries()) {
    if (step.words === "end") return endOf(tokens, next, rest.slice(number + 1)) === null ? null : next;
    if (step.words === "not") return endOf(tokens, next, rest.slice(number + 1)) === null ? next : null;
    if (step.words === "gap") return endAfterGap(tokens, next, rest.slice(number + 1));
    if (step.words.has(tokens[next]?.key ?? "")) next += 1;
    else if (!step.isOptional) return null;
  }
  return next;
}

function endAfterGap(tokens: readonly Token[], at: number, rest: readonly Step[]): number | null {
  for (let next = at; next <= Math.min(at + GAP_MOST, tokens.length - 1); next++) {
    if (/^[.\n?:]$/.test(tokens[next]?.key ?? "")) return null;
    const end = endOf(tokens, next, rest);
    if (end !== null) return end;
  }
  return null;
}

/** «لا يمكن أن», «لا يعتقد»: said to be not so, which is no hedge of this kind. */
function isTakenBack(tokens: readonly Token[], at: number, { kind }: At): boolean {
  if (kind === "unverified" || kind === "unknown") return false;
  const before = tokens[at - 1]?.key ?? "";
  return /^(?:[وف]?(?:لا|لم|لن)|cannot|not|no)$/u.test(before);
}

function phrasesByFirstWord(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [kind, list] of Object.entries(HEDGE_PHRASES) as [Kind, string][]) {
    for (const line of list.trim().split("\n")) {
      const [first, ...rest] = line.trim().split(/\s+/).map(stepOf);
      if (!first || typeof first.words === "string") continue;
      for (const word of first.words) byFirst.set(word, [...(byFirst.get(word) ?? []), { kind, rest }]);
    }
  }
  return byFirst;
}

function stepOf(written: string): Step {
  if (written === "…") return { words: "gap", isOptional: false };
  if (written === ">") return { words: "end", isOptional: false };
  if (written === "!") return { words: "not", isOptional: false };
  return { words: new Set(written.replaceAll("?", "").split("|")), isOptional: written.includes("?") };
}
