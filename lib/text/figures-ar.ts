import { beginsCount, readCount } from "./counts.ts";
import { exactly, type FoundFigure, type Happening, happens, mayHappen, PLURAL } from "./figure-happening.ts";
import { alone, beginsAlone, isTwo } from "./figures-alone.ts";
import { counted } from "./figures-counted.ts";
import { beginsToll, tollAt } from "./figures-toll.ts";
import { bareWord, happening, peopleWord } from "./people-words.ts";
import { remember } from "./remember.ts";
import type { Token } from "./tokens.ts";

const SUBSET = new Set("بينهم منهم بينهن منهن بينها ضمنهم وبينهم".split(" "));
/** So many words may stand between them and it: «3 مدنيين بينهم طفل استشهدوا». */
const PENDING_REACH = 12;
const LIFE = /^(?:حياته|حياتها|حياتهم|حياتهما)$/;
const STOPS = new Set([".", "?", ";", "\n"]);

/** The figures of one Arabic sentence, in order. Linear; never throws. */
export function figuresInArabic(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
): FoundFigure[] {
  const found: FoundFigure[] = [];
  let now: Happening | undefined;
  let isSubset = false;
  let pending: FoundFigure | undefined;
  let toll: FoundFigure | undefined;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token?.isWord) {
      if (STOPS.has(token?.key ?? "")) [now, pending] = [undefined, undefined];
      continue;
    }
    if (!mayTell(token.key) && toll?.firsts[0] !== at) continue;
    toll = tollAt(tokens, at, to, text) ?? toll;
    if (toll && toll.firsts[0] === at) {
      found.push(toll);
      [at, toll, now] = [toll.last, undefined, undefined];
      continue;
    }
    const plural = pending && PLURAL.test(token.key) ? happening(token.key) : undefined;
    if (pending && plural && plural !== "over") {
      if (at - pending.last <= PENDING_REACH) found.push({ ...pending, kinds: [plural] });
      [now, pending, isSubset] = [{ kinds: [plural], firsts: [at], last: at, counted: at }, undefined, false];
      continue;
    }
    if (SUBSET.has(token.key)) isSubset = true;
    if (LIFE.test(token.key)) found.push(...rewritten(found.pop()));
    const figure = counted(tokens, at, text, now, isSubset) ?? alone(tokens, at, text, now, isSubset);
    if (figure && figure.last < to) {
      if (figure.kinds.length > 0) found.push(figure);
      if (now && figure.kinds.length > 0) now.counted = figure.last;
      at = figure.last;
      continue;
    }
    if (!isSubset && at > (pending?.last ?? -1)) pending = peopleAt(tokens, at, text) ?? pending;
    const next = happens(tokens, at, now);
    if (next && next !== now) isSubset = false;
    now = next ?? now;
  }
  return found;
}

/** Whether a word is any that is looked for here: most are none. */
const mayTell = remember(
  (key) =>
    beginsToll(key) ||
    beginsCount(key) ||
    beginsAlone(key) ||
    mayHappen(key) ||
    SUBSET.has(key) ||
    LIFE.test(key),
);

/** A number of people of whom nothing is said yet. */
function peopleAt(tokens: readonly Token[], at: number, text: string): FoundFigure | undefined {
  const noun = peopleWord(tokens[at]?.key ?? "");
  if (noun?.grammar === "two" && noun.kind === null && !noun.isDefinite)
    return { kinds: [], firsts: [at], last: isTwo(tokens, at + 1) ? at + 1 : at, count: exactly(2) };
  const count = readCount(tokens, at, text);
  if (!count) return undefined;
  // «خمسة من مقاتلي التنظيم»
  const last = tokens[count.last + 1]?.key === "من" ? count.last + 2 : count.last + 1;
  const counted = tokens[last];
  const isPeople = counted?.isWord === true && bareWord(counted.key)?.kind === null;
  return isPeople ? { kinds: [], firsts: [at], last, count } : undefined;
}

/** «فقد ثلاثة أشخاص حياتهم»: not missing. */
function rewritten(figure: FoundFigure | undefined): FoundFigure[] {
  if (!figure) return [];
  return [figure.kinds[0] === "missing" ? { ...figure, kinds: ["killed"] } : figure];
}
