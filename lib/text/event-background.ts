import type { Clause } from "./clauses.ts";
import type { Span, TimeMark } from "./reading.ts";
import { remember } from "./remember.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

/** What tells whether a clause is about now. */
export interface BackgroundContext {
  tokens: readonly Token[];
  timesIn: (span: Span) => readonly TimeMark[];
  /** ms since the epoch. */
  filedAt: number;
}

/** A sentence that begins so speaks of what was before, or of how things are: it tells of an event only with its day. */
const BEFORE_FIRST = words(
  "يذكر جدير الجدير سبق يشار تشهد يشهد شهدت شهد تعيش يعيش تتعرض يتعرض تتكرر يتكرر تواصل يواصل تستمر يستمر",
);
/** A sentence that begins so never tells of one. */
const NEVER_FIRST = words(
  "ياتي تاتي جاء جاءت تعاني يعد تعد تعتبر تحاول يحاول تنشط ينشط بالتحقيق كثيرا غالبا عاده تعهد تعهدت",
);
/** «كانت المدينة تشهد …» is how it was; «كانت غارة قد استهدفت …» happened. */
const WAS = /^و?كانت?$/;
const PERFECT = words("قد");
const SINCE = words("منذ since");
/** «منذ صباح اليوم» goes on now. */
const SINCE_TODAY = words("صباح فجر ساعات ساعه قليل دقايق لحظات مساء ظهر ليل منتصف اليوم");
const LONG_AGO = words(
  "عام عامين اعوام سنه سنوات سنتين اشهر شهور شهرين سقوط اندلاع بدايه مطلع عقود year years months decade",
);
/** «خلال النصف الأول من العام»: counted over a time. */
const OVER = words("خلال طوال طيله");
const PERIODS = words(
  "شهر الشهر العام الحمله عام النصف الاشهر اشهر السنوات السنه الاعوام الربع الفتره السنين",
);
const HABIT = words("باستمرار عاده تكرار متكرر يوميا روتيني موخرا الاونه غدا tomorrow");
const AND_AGAIN = words("واخر والاخر واخري والاخري");
/** «بشكل يومي», «بين حين وآخر»: two words for how often, by the first of them. */
const OFTEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["بشكل", words("يومي شبه متكرر مستمر دوري رييسي")],
  ["شبه", words("يومي")],
  ["حين", AND_AGAIN],
  ["الحين", AND_AGAIN],
  ["فتره", AND_AGAIN],
  ["الفتره", AND_AGAIN],
]);
/** A sentence that begins so, with «و», tells what somebody does time and again, unless it names its day. */
const AGAIN = words(
  "تنفذ ينفذ تشن يشن تستهدف يستهدف ترد يرد تتبادل يتبادل تسيطر يسيطر تخضع يخضع تتصاعد تزداد ازدادت تنتشر ينتشر تتهم يتهم تقوم يقوم تسعي يسعي تتكرر",
);
const COUNT = /^(?:ال)?\d+$/;
const YEAR = /^(?:19|20)\d\d$/;
/** What was counted. */
const COUNTED = words(
  "احصاييه احصاييات الاحصاييه الاحصاييات ارتفاعا تصاعدا ازديادا تزايدا وتيره وتيرتها بمعدل تكررت تكرر حوادث statistics",
);
/** So long at most is the day or the night that an event has, in ms. */
const OWN_MS = 4 * 86_400_000;
export const OLD_MS = 30 * 86_400_000;

/** Whether a clause only tells how things are or were, and of nothing that happened on a day of its own. Linear. */
export function isBackground(clause: Clause, context: BackgroundContext): boolean {
  const { tokens } = context;
  const [one = "", two = ""] = [tokens[clause.from]?.key, tokens[clause.from + 1]?.key];
  const firsts = [one.replace(/^و/, ""), two.replace(/^و/, "")];
  if (firsts.some((key) => NEVER_FIRST.has(key))) return true;
  if (SINCE.has(firsts[0] ?? "") && !SINCE_TODAY.has(two)) return true;
  if (firsts.some((key) => BEFORE_FIRST.has(key)) && !hasOwnDay(clause, context) && isSteady(firsts))
    return true;
  if (one.startsWith("و") && AGAIN.has(firsts[0] ?? "") && !hasOwnDay(clause, context)) return true;
  if (WAS.test(one) && !hasNear(tokens, clause.from, PERFECT) && !hasOwnDay(clause, context)) return true;
  return hasLongTime(clause, tokens);
}

/** «شهدت المدينة مظاهرة» happened, if nothing says otherwise. */
function isSteady(firsts: readonly string[]): boolean {
  return !/^شهدت?$/.test(firsts[0] ?? "");
}

/** Whether a word may tell of a long time, or of things again and again: most do not. */
const mayBeLong = remember(
  (key) =>
    [HABIT, COUNTED, SINCE, OVER, OFTEN].some((list) => list.has(key)) || key === "قبل" || YEAR.test(key),
);

function hasLongTime({ from, to }: Clause, tokens: readonly Token[]): boolean {
  for (let at = from; at < to; at++) {
    const key = tokens[at]?.key ?? "";
    if (!mayBeLong(key)) continue;
    if (HABIT.has(key) || COUNTED.has(key)) return true;
    if (SINCE.has(key) && hasNear(tokens, at, LONG_AGO)) return true;
    const next = tokens[at + 1]?.key ?? "";
    if (OFTEN.get(key)?.has(next)) return true;
    if (key === "قبل" && LONG_AGO.has(next)) return true;
    if (OVER.has(key) && PERIODS.has(next)) return true;
    // «خلال 48 ساعة»: a count.
    if (OVER.has(key) && COUNT.test(next)) return true;
    // The year that somebody was born in is no time of anything told.
    const isBirth = tokens[at - 2]?.key === "مواليد";
    if (YEAR.test(key) && /^(?:عام|سنه|in|since|منذ)$/.test(tokens[at - 1]?.key ?? "") && !isBirth)
      return true;
  }
  return false;
}

/** Whether a clause names a day of its own that is not long past. */
export function hasOwnDay(clause: Clause, { timesIn, filedAt }: BackgroundContext): boolean {
  return timesIn(clause).some(
    ({ span }) => span !== null && span.to - span.from <= OWN_MS && span.to >= filedAt - OLD_MS,
  );
}

function hasNear(tokens: readonly Token[], at: number, set: ReadonlySet<string>): boolean {
  return [1, 2, 3, 4].some((ahead) => set.has(tokens[at + ahead]?.key ?? ""));
}
