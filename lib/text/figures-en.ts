import { type Count, readCount } from "./counts.ts";
import type { FoundFigure } from "./figure-happening.ts";
import { type FigureKind, happening, isThing, peopleWord } from "./people-words.ts";
import type { Token } from "./tokens.ts";

interface People {
  first: number;
  last: number;
  kind: FigureKind | null;
  isNamed: boolean;
  count: Pick<Count, "low" | "best" | "high">;
}

const AHEAD = 6;
const ADJECTIVES_MOST = 2;
/** What may stand between people and what happened to them: "were also reported". */
const BETWEEN = new Set(
  "were was are is been be have has had being also later reportedly more others of them people reported left all feared confirmed".split(
    " ",
  ),
);
const NO_ADJECTIVE = new Set(
  "and or in at on by from to the a an after when with of for as who that were was".split(" "),
);

const NO_NAME = new Set("and or who when while after before that which in on by".split(" "));

/** The figures of one English sentence, in order. Linear; never throws. */
export function figuresInEnglish(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
): FoundFigure[] {
  const found: FoundFigure[] = [];
  let before: { kind: FigureKind | "over"; at: number } | undefined;
  let counted: FoundFigure | undefined;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token?.isWord) continue;
    const people = readPeople(tokens, at, text);
    if (
      people &&
      !people.isNamed &&
      /^(?:at|to)$/.test(tokens[at - 1]?.key ?? "") &&
      tokens[at - 2]?.key === "toll"
    ) {
      found.push({ kinds: ["killed"], firsts: [at], last: people.last, count: people.count });
      at = people.last;
      continue;
    }
    if (people && people.last < to) {
      const figure = bound(tokens, people, before, counted);
      if (figure) {
        found.push(figure);
        counted = figure;
      }
      at = people.last;
      continue;
    }
    const kind = happening(token.key);
    if (kind) before = { kind, at };
  }
  return found;
}

function readPeople(tokens: readonly Token[], at: number, text: string): People | undefined {
  const key = tokens[at]?.key ?? "";
  const isOne = key === "a" || key === "an" || key === "another";
  const count: Count | undefined =
    readCount(tokens, at, text) ??
    (isOne ? { first: at, last: at, low: null, best: 1, high: null, isVague: false } : undefined);
  if (!count) return undefined;
  const from = tokens[count.last + 1]?.key === "of" ? count.last + 2 : count.last + 1;
  for (let next = from; next <= from + ADJECTIVES_MOST; next++) {
    const token = tokens[next];
    if (!token?.isWord || isThing(token.key) || happening(token.key) || NO_ADJECTIVE.has(token.key)) break;
    const noun = peopleWord(token.key);
    if (!noun || (isOne && noun.grammar !== "one")) continue;
    return { first: at, last: next, kind: noun.kind, isNamed: true, count };
  }
  const next = tokens[count.last + 1];
  if (isOne || (next?.isWord && isThing(next.key))) return undefined;
  return { first: at, last: count.last, kind: null, isNamed: false, count };
}

function bound(
  tokens: readonly Token[],
  people: People,
  before: { kind: FigureKind | "over"; at: number } | undefined,
  counted: FoundFigure | undefined,
): FoundFigure | undefined {
  const { first, last, count } = people;
  const figure = (kind: FigureKind | "over", from: number, to: number): FoundFigure | undefined =>
    kind === "over" ? undefined : { kinds: [kind], firsts: [from], last: to, count };
  if (before && before.at === first - 1) return figure(before.kind, first, last);
  const after = happeningAfter(tokens, last);
  if (after && (people.isNamed || after.at === last + 1 || people.last < after.at - 1))
    return figure(after.kind, first, last);
  if (!people.isNamed) return undefined;
  if (people.kind !== null && !before) return figure(people.kind, first, last);
  if (counted && first - counted.last <= 2 && /^(?:and|,)$/.test(tokens[first - 1]?.key ?? ""))
    return { ...counted, firsts: [first], last, count };
  const isSubject = tokens
    .slice(before?.at ?? first, first)
    .some(({ key }) => /^(?:was|were|is|are)$/.test(key));
  const isFree =
    before && !isSubject && first - before.at <= AHEAD && (counted === undefined || counted.last < before.at);
  return before && isFree ? figure(before.kind, first, last) : undefined;
}

function happeningAfter(tokens: readonly Token[], last: number) {
  let isPassive = false;
  for (let at = last + 1; at <= last + AHEAD * 2; at++) {
    const token = tokens[at];
    if (!token?.isWord) return undefined;
    if (/^(?:were|was|been)$/.test(token.key)) isPassive = true;
    const kind = happening(token.key);
    if (kind)
      return /ing$|^(?:kill|kills|arrest|arrests)$/.test(token.key) && token.key !== "missing"
        ? undefined
        : { kind, at };
    // "four members of the forces were killed"
    const isNamed = tokens[last + 1]?.key === "of" && !isPassive && !NO_NAME.has(token.key);
    if (!BETWEEN.has(token.key) && !isNamed) return undefined;
  }
  return undefined;
}
