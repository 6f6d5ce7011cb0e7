import type { Sentence, Span } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A part of a sentence that tells one thing: its place in the text, and its tokens. */
export interface Clause extends Span {
  paragraph: number;
  /** The number of its sentence in the text. */
  sentence: number;
  from: number;
  to: number;
  /** It begins with words that set it apart from what was told before: «من جهة أخرى», "separately". */
  isApart: boolean;
}

/** Words behind which a sentence tells another thing. */
const TURNS: readonly (readonly string[])[] = [
  ["في", "حين"],
  ["فيما"],
  ["بينما"],
  ["من", "جهه", "اخري"],
  ["من", "جهه", "ثانيه"],
  ["في", "المقابل"],
  ["بالمقابل"],
  ["كما"],
  ["while"],
  ["meanwhile"],
  ["separately"],
];
/** Behind these, a sentence goes on to what else was said, of the same thing or of another. */
const MORE_SAID = new Set("مشيرا مشيره مضيفا مضيفه موضحا موضحه لافتا لافته".split(" "));
/** Words that begin a sentence on another thing. */
const APART: readonly (readonly string[])[] = [
  ...TURNS,
  ["الي", "ذلك"],
  ["في", "سياق"],
  ["علي", "صعيد"],
  ["وعلي", "صعيد"],
  ["في", "الموازاه"],
  ["وفي", "الموازاه"],
  ["بالموازاه"],
  ["وقبل"],
  ["وامس"],
  ["ويوم"],
  ["واول", "امس"],
  ["في", "غضون"],
  ["وفي", "غضون"],
  ["في", "الاثناء"],
  ["وفي", "الاثناء"],
  ["في", "شان"],
  ["وفي", "شان"],
  ["وفي", "الشان"],
  ["وفي", "اطار"],
  ["وفي", "ريف"],
  ["وفي", "الريف"],
  ["وفي", "محافظه"],
  ["وفي", "مدينه"],
  ["وفي", "بلده"],
  ["وفي", "قريه"],
  ["وفي", "منطقه"],
  ["وفي", "وقت"],
  ["وفي", "عمليه"],
  ["من", "جانب", "اخر"],
  ["من", "ناحيه", "اخري"],
  ["علي", "صعيد", "اخر"],
  ["ايضا"],
  ["وفي", "سياق"],
  ["وفي", "السياق"],
  ["في", "السياق"],
  ["كذلك"],
  ["وكذلك"],
  ["تزامنا"],
  ["بالتزامن"],
  ["وبالتزامن"],
  ["وفي", "حادثه"],
  ["في", "حادثه"],
  ["وفي", "حادث"],
  ["وفي", "هجوم"],
  ["يذكر", "ان"],
  ["يشار", "الي"],
  ["الجدير", "بالذكر"],
  ["جدير", "بالذكر"],
  ["in", "a", "separate"],
  ["in", "another"],
  ["elsewhere"],
  ["also"],
];

/** «وفي اعتداء آخر»: a third word that begins another thing, whatever the second is. */
const OTHER = new Set("اخر اخري ثان ثانيه ثانيا منفصل منفصله مماثل مماثله مشابه مشابهه متصل لاحق".split(" "));
/** «والخميس، أعلنت …», «وفي 6 آذار، قُتل …»: a day of its own begins another thing. */
const DAY = /^و(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)$/;
const FIRSTS = firstsOf(APART);
const TURN_FIRSTS = firstsOf(TURNS);

/** The first words, each also with a «و». */
function firstsOf(phrases: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(phrases.flatMap(([first = ""]) => [first, `و${first}`]));
}

/** Cuts sentences where they turn to another thing. Every token of a sentence is in one clause. Linear. */
export function clausesOf(sentences: readonly Sentence[], tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  for (const [number, sentence] of sentences.entries()) {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at += 1;
    const borders = [at];
    const first = at;
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) {
      if (at > first + 2 && isTurn(tokens, at)) borders.push(at);
      at += 1;
    }
    for (const [n, from] of borders.entries()) {
      const to = borders[n + 1] ?? at;
      if (to > from)
        clauses.push(clauseOf(tokens, from, to, { paragraph: sentence.paragraph, sentence: number }));
    }
  }
  return clauses;
}

/** A clause of these tokens. */
export function clauseOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  { paragraph, sentence }: Pick<Clause, "paragraph" | "sentence">,
): Clause {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[lastWord(tokens, from, to)]?.end ?? 0];
  const key = tokens[from]?.key ?? "";
  // A dash begins the next of a list.
  const isOther =
    DAY.test(key) ||
    (/^و?في$/.test(key) &&
      (OTHER.has(tokens[from + 2]?.key ?? "") || /^\d/.test(tokens[from + 1]?.key ?? "")));
  const isApart =
    isOther || /^[-–]$/.test(key) || (FIRSTS.has(key) && APART.some((words) => isAt(tokens, from, words)));
  return { start, end, paragraph, sentence, from, to, isApart };
}

function lastWord(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1;
  while (at > from && !tokens[at]?.isWord) at -= 1;
  return at;
}

function isTurn(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.key === ";") return true;
  return (
    before?.isWord === false &&
    /^[,–-]$/.test(before.key) &&
    (isMoreSaid(tokens[at]) || isTurnOfWords(tokens, at))
  );
}

function isTurnOfWords(tokens: readonly Token[], at: number): boolean {
  return TURN_FIRSTS.has(tokens[at]?.key ?? "") && TURNS.some((words) => isAt(tokens, at, words));
}

/** Whether with this word a sentence goes on to what else was said: «مشيراً إلى أن …». */
export function isMoreSaid(token: Token | undefined): boolean {
  return MORE_SAID.has(token?.key.replace(/^و/, "") ?? "");
}

function isAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, n) => {
    const key = tokens[at + n]?.key;
    return key === word || (n === 0 && key === `و${word}`);
  });
}
