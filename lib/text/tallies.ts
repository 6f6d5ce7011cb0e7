import type { Clause } from "./clauses.ts";
import { type BackgroundContext, hasOwnDay } from "./event-background.ts";
import type { EventCue } from "./event-cues.ts";
import { joinedWords, words } from "./word-list.ts";

/** Who counts what happened over a time: «وثّقت الشبكة مقتل 91 مدنياً خلال آب». */
const COUNTS = joinedWords("وثق وثقت سجل سجلت احصي احصت رصد رصدت يوثق توثق تسجل حصيله الحصيله بلغ بلغت");
/** Whose count it goes on with. */
const COUNTERS = joinedWords(
  "التقرير تقرير الشبكه المنظمه منظمه المركز المكتب المرصد المفوضيه اللجنه الهييه الاحصاييه الاحصاييات الحصيله الموسسه الرابطه الوزاره",
);
/** So many words from its beginning a clause says who counts. */
const FIRST_WORDS = 8;
const OVER = words("خلال طوال طيله في");
const PERIODS = words(
  "شهر الشهر اسبوع الاسبوع العام عام الاشهر اشهر الايام السنوات السنه الاعوام الربع النصف الفتره",
);
const ONE_OF_THEM = words("ابرزها اخرها احدثها احدها");
/** ms; who counts over so long counts more than one thing. */
const LONG = 5 * 86_400_000;

/**
 * Whether a clause only tells how many something hit over a time, or goes on, without a day of its own, with the count of
 * the clause before it (`last`). Linear.
 */
export function isTally(
  clause: Clause,
  cues: readonly EventCue[],
  context: BackgroundContext,
  last: Clause | undefined,
): boolean {
  const isCount = hasWord(clause, context, COUNTS);
  if (!isCount && !last) return false;
  const isOver = isOverTime(clause, context);
  if (isOver && isCount) return !namesOne(clause, context);
  if (!last) return false;
  const isOfCounter = isCount || hasWord(clause, context, COUNTERS);
  if (isOver && isOfCounter) return true;
  if (hasOwnDay(clause, context)) return false;
  const isMore = isOfCounter || last.sentence === clause.sentence;
  return isOver || (isMore && cues.every(({ rank, isDefinite }) => rank !== "event" || isDefinite));
}

function isOverTime(clause: Clause, { tokens, timesIn }: BackgroundContext): boolean {
  if (timesIn(clause).some(({ span }) => span !== null && span.to - span.from >= LONG)) return true;
  let isSince = false;
  for (let at = clause.from; at < clause.to; at++) {
    const key = tokens[at]?.key ?? "";
    if (OVER.has(key) && PERIODS.has(tokens[at + 1]?.key ?? "")) return true;
    // «منذ 29 كانون الثاني وحتى أمس»
    if (key === "منذ") isSince = true;
    if (isSince && /^و?حتي$/.test(key)) return true;
  }
  return false;
}

/** «سلسلة انتهاكات، أبرزها اختطاف شابين» */
function namesOne({ from, to }: Clause, { tokens }: BackgroundContext): boolean {
  return tokens.slice(from, to).some(({ key }) => ONE_OF_THEM.has(key));
}

function hasWord({ from, to }: Clause, { tokens }: BackgroundContext, set: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(to, from + FIRST_WORDS); at++)
    if (set.has(tokens[at]?.key ?? "")) return true;
  return false;
}
