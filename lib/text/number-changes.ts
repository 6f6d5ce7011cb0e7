import { arKey } from "./ar-key.ts";
import type { WordRun } from "./differences.ts";

/** A number that stands where another stood, both as they are written. */
export interface NumberChange {
  from: string;
  to: string;
  /** A word beside it speaks of dead, wounded or missing. */
  isToll: boolean;
}

/** So many words on either side tell what a number counts. */
const NEAR_WORDS = 2;

const DIGITS = /\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*/gu;
const TOLL =
  /^(?:[وفبلك]|[وفبك]?ال|لل)?(?:مقتل|قتل|قتيل|استشه|شهيد|شهدا|جرح|جريح|مصاب|اصاب|اصيب|ضحيه|ضحايا|وفاه|وفيات|مفقود)|^(?:kill|dead|death|died|injur|wound|casualt|toll|victim|missing)/;
const NUMBER_WORDS = new Set(
  (
    "واحد واحده اثنان اثنين اثنتان اثنتين ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني ثمان تسعه تسع " +
    "عشره عشر عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئه " +
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
  ).split(" "),
);

/** The numbers, in digits or in words, that a comparison replaced by others: as many for as many, else none. */
export function numberChanges(runs: WordRun[]): NumberChange[] {
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (run.kind !== "removed" || next?.kind !== "added") return [];
    const [olds, news] = [numbersIn(run.text), numbersIn(next.text)];
    if (olds.length !== news.length) return [];
    const isToll = [
      ...words(runs[index - 1]).slice(-NEAR_WORDS),
      ...words(next),
      ...words(runs[index + 2]).slice(0, NEAR_WORDS),
    ].some((word) => TOLL.test(arKey(word)));
    const pairs = olds.map((from, at) => ({ from, to: news[at] ?? from, isToll }));
    return pairs.filter(({ from, to }) => arKey(from) !== arKey(to));
  });
}

function words(run: WordRun | undefined): string[] {
  return run?.text.split(" ") ?? [];
}

function numbersIn(text: string): string[] {
  return text.split(" ").flatMap((word) => {
    const digits = word.match(DIGITS);
    if (digits) return digits;
    const bare = word.replace(/^\P{L}+|\P{L}+$/gu, "");
    if (NUMBER_WORDS.has(arKey(bare))) return [bare];
    return bare.startsWith("و") && NUMBER_WORDS.has(arKey(bare.slice(1))) ? [bare.slice(1)] : [];
  });
}
