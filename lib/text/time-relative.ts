import { type Calendar, daysFrom, firstOf, monthOf, type TimeSpan, weekdayNumber } from "./calendar.ts";
import { THE_PERIOD, THIRDS } from "./period-words.ts";
import { isAhead, type Read, read, type Token } from "./time-tokens.ts";
import { DIRECTIONS, DIRECTIONS_BEFORE } from "./time-words.ts";

/** From a day to another, which is not in it. */
export interface Days {
  from: number;
  to: number;
}

/** «الأسبوع الماضي», «مطلع الشهر المقبل», «هذا العام», "earlier this week". */
export function readRelative(
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
): Read<TimeSpan> | undefined {
  const third = read(THIRDS, tokens, at);
  const from = third && isAhead(tokens, third.next) ? third.next : at;
  const before = read(DIRECTIONS_BEFORE, tokens, from);
  const noun = before && isAhead(tokens, before.next) ? before.next : from;
  const period = read(THE_PERIOD, tokens, noun);
  if (!period || (noun !== from && period.isJoined) || isYear(tokens[period.next])) return undefined;
  const after = isAhead(tokens, period.next) ? read(DIRECTIONS, tokens, period.next) : undefined;
  const isArabic = /^[^a-z]/.test(tokens[noun]?.key ?? "");
  if (!before && !after && !(third && from !== at && isArabic)) return undefined;
  const direction = after?.value ?? before?.value ?? 0;
  const whole = wholePeriod(period.value, direction, isArabic, calendar);
  const start =
    (from === at ? undefined : third?.start) ?? (noun === from ? period.start : before?.start) ?? 0;
  const value = third && from !== at ? thirdOf(whole, third.value) : whole;
  return {
    value: daysFrom(calendar, value.from, value.to),
    start,
    next: after?.next ?? period.next,
    isJoined: period.isJoined,
  };
}

/** «مطلع العام 2026» has its own year. */
function isYear(token: Token | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(token?.key ?? "");
}

function wholePeriod(
  unit: "week" | "month" | "year",
  offset: number,
  isArabic: boolean,
  { today }: Calendar,
): Days {
  const { year, month } = monthOf(today);
  if (unit === "month") return { from: firstOf(year, month + offset), to: firstOf(year, month + offset + 1) };
  if (unit === "year") return { from: firstOf(year + offset, 1), to: firstOf(year + offset + 1, 1) };
  // Between Beirut and Baghdad the week of work begins when Friday is over; in English reports it is Monday's.
  const first = isArabic ? 6 : 1;
  const from = today - ((weekdayNumber(today) - first + 7) % 7) + 7 * offset;
  return { from, to: from + 7 };
}

/** Its first, its middle or its last third, in whole days. */
export function thirdOf({ from, to }: Days, third: 0 | 1 | 2): Days {
  const edge = (count: number) => from + Math.round(((to - from) * count) / 3);
  return { from: edge(third), to: edge(third + 1) };
}
