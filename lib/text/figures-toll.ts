import { readCount } from "./counts.ts";
import type { FoundFigure } from "./figure-happening.ts";
import { bareWord, type FigureKind, happening, isThing, peopleWord } from "./people-words.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

/** Before those who are counted: «عدد قتلى الحركة». */
const TOLLS = words("عدد اعداد عداد تعداد حصيله مجموع ارتفاع ارتفع ارتفعت يرتفع لارتفاع بارتفاع");
/** Between them and how many they are. */
const UP_TO = words("الي بلغ بلغت يبلغ تبلغ فاق تجاوز تجاوزت ناهز");
const REACHED = words("بلغ بلغت يبلغ تبلغ ليبلغ");
/** So many it may become. */
const MAY_BE = words("يمكن قد ربما يتوقع المتوقع مرشح مرشحه المرجح مرات الضعف");
const KIND_REACH = 5;
const COUNT_REACH = 24;
const STRAIGHT_REACH = 5;

/**
 * The number that a toll comes to, some words behind it: «ارتفع عدد قتلى الحركة … إلى 412», «عدد من قُتلوا … بلغ 1963
 * شخصاً». Undefined where no toll begins with this word, and for a number that says itself what it counts. Looks at a
 * bounded number of tokens.
 */
export function tollAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  text: string,
): FoundFigure | undefined {
  if (!beginsToll(tokens[at]?.key ?? "")) return undefined;
  const counted = kindsAfter(tokens, at);
  if (!counted) return undefined;
  const isStraight = REACHED.has(tokens[at - 1]?.key.replace(/^و/, "") ?? "");
  for (let next = counted.last + 1; next < Math.min(to, counted.last + COUNT_REACH); next++) {
    const key = tokens[next]?.key ?? "";
    if (/^[.?;\n]$/.test(key) || MAY_BE.has(key) || TOLLS.has(key)) return undefined;
    const isNext = UP_TO.has(key) || (isStraight && next - counted.last <= STRAIGHT_REACH);
    const figure = isNext
      ? figureFrom(tokens, UP_TO.has(key) ? next + 1 : next, counted.kinds, text)
      : undefined;
    if (figure) return figure;
  }
  return undefined;
}

/** Whether a toll may begin with this word. */
export function beginsToll(key: string): boolean {
  return TOLLS.has(key.replace(/^و/, ""));
}

/** «القتلى والجرحى»: of both kinds. */
function kindsAfter(tokens: readonly Token[], at: number): { kinds: FigureKind[]; last: number } | undefined {
  for (let next = at + 1; next <= at + KIND_REACH; next++) {
    const token = tokens[next];
    if (!token || /^[.?;:,\n]$/.test(token.key)) return undefined;
    const kind = kindOf(token.key);
    if (!kind) continue;
    const other = tokens[next + 1]?.key.startsWith("و") ? kindOf(tokens[next + 1]?.key ?? "") : undefined;
    return other && other !== kind ? { kinds: [kind, other], last: next + 1 } : { kinds: [kind], last: next };
  }
  return undefined;
}

function kindOf(key: string): FigureKind | undefined {
  const noun = peopleWord(key);
  if (noun?.kind && (noun.grammar === "more" || noun.grammar === "two-or-more")) return noun.kind;
  const told = /وا$/.test(key) ? happening(key) : undefined;
  return told === "over" ? undefined : told;
}

function figureFrom(
  tokens: readonly Token[],
  at: number,
  kinds: readonly FigureKind[],
  text: string,
): FoundFigure | undefined {
  const count = readCount(tokens, at, text);
  if (!count) return undefined;
  const key = tokens[count.last + 1]?.key ?? "";
  const noun = bareWord(key);
  if (noun?.isSure || (!noun && isThing(key)) || /^(?:في|ب?ال(?:ميه|مايه))$/.test(key)) return undefined;
  const last = noun ? count.last + 1 : count.last;
  return { kinds, firsts: kinds.map(() => count.first), last, count };
}
