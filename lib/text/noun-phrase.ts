import { endsBefore, THESE } from "./name-end.ts";
import { type HeadKind, headKind, NAME_STOPS } from "./source-words.ts";
import type { Token } from "./tokens.ts";

/** Tokens from the first to the one after the last. */
export interface Run {
  from: number;
  to: number;
}

const RELATIVE = new Set(["الذي", "التي", "الذين"]);
/** Between a name and its verb. */
const BEFORE_VERB = new Set([
  ...RELATIVE,
  "قد",
  "وقد",
  "كان",
  "كانت",
  "هو",
  "ايضا",
  "ان",
  "انها",
  "انه",
  "عم",
]);
const HAD = /^[وف]?كان(?:ت|وا)?$/u;
/** Where somebody is, or of what they tell: no speaker stands behind it alone. */
const PREPOSITIONS = new Set(["في", "من", "علي", "الي", "ومقره", "ومقرها", "مقره", "مقرها"]);
const SEAT = /^و?مقر(?:ه|ها)$/u;
const NAME_MOST = 10;
const QUOTED_MOST = 7;

/** Whether a quotation may begin here. */
export const isOpen = (token: Token | undefined) => token?.key === "“" || token?.key === '"';
const isClose = (token: Token | undefined) => token?.key === "”" || token?.key === '"' || token?.key === "“";

/** What kind of speaker a name begins with, its quotes aside. */
export function kindOfName(tokens: readonly Token[], name: Run): HeadKind | null {
  const skipped = !tokens[name.from]?.isWord || THESE.has(tokens[name.from]?.key ?? "");
  return headKind(tokens[name.from + (skipped ? 1 : 0)]?.key ?? "");
}

/** Whether the first word is joined to «ل» or «ب», which are no part of a name: «لمختار القرية». */
export function isJoined(key: string): boolean {
  return /^[لب][^ل]../u.test(key) && headKind(key) !== null && headKind(key, false) === null;
}

/** The name that begins at a token. */
export function nameAt(tokens: readonly Token[], from: number, end: number): Run | null {
  let to = from;
  let kind: HeadKind | null = null;
  let isDefinite = false;
  let brackets = openBefore(tokens, from);
  while (to < Math.min(end, from + NAME_MOST)) {
    const token = tokens[to];
    if (!token) break;
    // «قناة (العربية)» is written so as well.
    if (isOpen(token) || (token.key === "(" && to > from && kind === "body")) {
      const close = closeOf(tokens, to, end);
      if (close === null) break;
      const isSpeech = tokens.slice(to + 1, close - 1).some(({ key }) => NAME_STOPS.has(key));
      // «أعلن "حزب الله استشهاد أحد عناصره"»: who speaks stands in the quotation.
      if (isSpeech && to === from) return nameAt(tokens, from + 1, close - 1);
      const isBody = headKind(tokens[to + 1]?.key ?? "") === "body";
      if (to > from && (isSpeech || (close - to > 4 && !isBody))) break;
      to = close;
      continue;
    }
    if (token.key === ")" && to > from && brackets > 0) {
      brackets -= 1;
      to += 1;
      continue;
    }
    if (token.key === "-" && to > from && tokens[to + 1]?.isWord) {
      to += 1;
      continue;
    }
    if (!token.isWord || endsBefore(tokens, to, from, kind, isDefinite)) break;
    kind ??= headKind(token.key);
    isDefinite ||= to > from && /^(?:ال|لل)../u.test(token.key);
    if (to === from && /^(?:ال|وال)../u.test(token.key)) isDefinite = true;
    to += 1;
  }
  while (to > from && /^[-)]$/.test(tokens[to - 1]?.key ?? "")) to -= 1;
  return to > from ? { from, to: unnamedTo(tokens, to, end) } : null;
}

/** How many brackets open right before it: «((وكالة الأنباء)) الرسمية». */
function openBefore(tokens: readonly Token[], at: number): number {
  let open = at;
  while (tokens[open - 1]?.key === "(") open -= 1;
  return at - open;
}

/** «، الذي طلب عدم كشف هويته» goes with the name that it keeps. */
function unnamedTo(tokens: readonly Token[], at: number, end: number): number {
  let next = tokens[at]?.key === "," ? at + 1 : at;
  if (RELATIVE.has(tokens[next]?.key ?? "")) next += 1;
  if (!/^(?:طلب|فضل|اشترط|رفض)(?:ت|وا)?$/u.test(tokens[next]?.key ?? "")) return at;
  for (const last = Math.min(end, next + 8); next < last; next++)
    if (/^(?:هوي|اسم|اسما)/u.test(tokens[next]?.key ?? "")) return next + 1;
  return at;
}

/** The token behind a short quotation or bracket that opens at a token; null when it closes nowhere near. */
export function closeOf(tokens: readonly Token[], open: number, end: number): number | null {
  for (let at = open + 1; at < Math.min(end, open + QUOTED_MOST + 2); at++) {
    const token = tokens[at];
    if (isClose(token) || (tokens[open]?.key === "(" && token?.key === ")"))
      return at > open + 1 ? at + 1 : null;
    if (!token?.isWord) return null;
  }
  return null;
}

/**
 * The name that ends where a verb of saying begins: «المتحدث باسم الجيش قال», «مختار القرية، الذي قال». Only one that
 * begins with a word for who speaks.
 */
export function nameBefore(tokens: readonly Token[], at: number, begin: number): Run | null {
  let end = at;
  if (at === begin) return null;
  while (end > begin && BEFORE_VERB.has(tokens[end - 1]?.key ?? "")) end -= 1;
  if (RELATIVE.has(tokens[end]?.key ?? "") && tokens[end - 1]?.key === ",") end -= 1;
  // «كان المصدر، قد أفاد»
  if (tokens[end - 1]?.key === "," && end > begin + 1) {
    const name = nameEndingAt(tokens, end - 1, begin);
    return name && HAD.test(tokens[name.from - 1]?.key ?? "") ? name : null;
  }
  return nameEndingAt(tokens, withoutSeat(tokens, end, begin), begin);
}

function nameEndingAt(tokens: readonly Token[], end: number, begin: number): Run | null {
  let found: Run | null = null;
  for (let from = end - 1; from >= Math.max(begin, end - NAME_MOST); from--) {
    const token = tokens[from];
    if (!token || token.key === "," || token.key === ":" || token.key === ".") break;
    if (!token.isWord || headKind(token.key) === null) continue;
    if (from > begin && PREPOSITIONS.has(tokens[from - 1]?.key ?? "")) continue;
    const name = nameAt(tokens, from, end);
    if (name?.to === end) found = name;
  }
  return found;
}

/** «دمشق/ برق/ أعلنت»: a sign that is no word stands between the two. */
export function isApart(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before?.isWord === true && token !== undefined && token.start - before.end > 1;
}

/** «المرصد ومقره لندن قال» */
function withoutSeat(tokens: readonly Token[], end: number, begin: number): number {
  for (let at = end - 1; at > Math.max(begin, end - 4); at--) if (SEAT.test(tokens[at]?.key ?? "")) return at;
  return end;
}
