import { isTime } from "./name-end.ts";
import { closeOf, isOpen, nameAt, type Run } from "./noun-phrase.ts";
import { THAT } from "./said-words.ts";
import { headKind, STATEMENT, STATEMENT_MORE, TOLD } from "./source-words.ts";
import type { Token } from "./tokens.ts";

const SKIP_MOST = 14;

/**
 * The name of who speaks, after a verb of saying: past «اليوم», «في بيان», «لمراسلنا» to the noun, and as far as the
 * noun goes. Null when none stands there. Looks at a bounded number of tokens.
 */
export function nameAfter(tokens: readonly Token[], at: number, end: number): Run | null {
  const from = skipAsides(tokens, at, end);
  return nameAt(tokens, from, end);
}

/** Goes past when, where and to whom it was said. */
export function skipAsides(tokens: readonly Token[], at: number, end: number): number {
  let next = at;
  for (let before = -1; before !== next && next < at + SKIP_MOST; ) {
    before = next;
    next = skipOne(tokens, next, end);
  }
  return next;
}

function skipOne(tokens: readonly Token[], at: number, end: number): number {
  const token = tokens[at];
  if (!token || at >= end) return at;
  const next = tokens[at + 1];
  if (
    token.isWord &&
    (isTime(token) || /^(?:ايضا|كذلك|به|بها|بذلك|فيه|فيها|من?جهته|رسميا|لاول)$/u.test(token.key))
  )
    return at + 1;
  if (token.key === "من" && /^(?:جهت|جانب)/u.test(next?.key ?? "")) return at + 2;
  // «كل من حزب الله وإيران», «تلك المصادر».
  if (token.key === "كل" && next?.key === "من") return at + 2;
  if (token.key === "(") return at + 1;
  if ((token.key === "في" || token.key === "خلال" || token.key === "عبر") && next && STATEMENT.has(next.key))
    return skipStatement(tokens, at + 2, end);
  if (TOLD.has(token.key)) return skipTold(tokens, at + 1, end);
  if (token.key !== ",") return at;
  const inside = skipOne(tokens, at + 1, end);
  if (inside === at + 1) return at;
  return tokens[inside]?.key === "," ? inside + 1 : inside;
}

function skipStatement(tokens: readonly Token[], at: number, end: number): number {
  let next = at;
  while (next < end && STATEMENT_MORE.has(tokens[next]?.key ?? "")) next += 1;
  if (!TOLD.has(tokens[next]?.key ?? "")) return next;
  return skipTold(tokens, next + 1, end);
}

/** «لوكالة فرانس برس مسؤول …»: who is told has a name as well; it ends where a person begins, or with it. */
function skipTold(tokens: readonly Token[], at: number, end: number): number {
  for (let next = at; next < Math.min(end, at + 5); next++) {
    const token = tokens[next];
    if (!token?.isWord) return isOpen(token) ? (closeOf(tokens, next, end) ?? next) : next;
    if (THAT.has(token.key)) return next;
    if (headKind(token.key) === "person") return next;
  }
  return at;
}
