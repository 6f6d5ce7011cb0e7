import {
  type Calendar,
  DAY_MINUTES,
  dayOf,
  firstOf,
  monthOf,
  type TimeSpan,
  weekdayName,
  weekdayNumber,
} from "./calendar.ts";
import { DAY_PARTS, type DayPart, minutesIn } from "./day-parts.ts";
import type { TimeMark } from "./reading.ts";
import type { Clock } from "./time-clock.ts";
import type { TextDate } from "./time-date.ts";

/** What the words for one time say, each at most once. */
export interface Moment {
  /** From the day of filing. */
  day?: number;
  /** 0 is Sunday. */
  weekday?: number;
  direction?: -1 | 0 | 1;
  date?: TextDate;
  part?: DayPart;
  clock?: Clock;
}

/** Until then a person who writes has not gone to bed: yesterday may be the day before it. */
const STILL_UP_MINUTES = 5 * 60;
const SOON_DAYS = 30;
const MINUTE_MS = 60_000;
const ABOUT_MS = 15 * MINUTE_MS;

/** The span that a moment means, in a report that tells what was, and whether its weekday is the one it leads to. */
export function resolve(moment: Moment, calendar: Calendar): Pick<TimeMark, "span" | "clash"> {
  const { weekday } = moment;
  const day = namedDay(moment, calendar);
  if (day === null) return { span: null, clash: null };
  if (day !== undefined) {
    const found = weekdayNumber(day);
    const isSame = weekday === undefined || found === weekday;
    const clash = isSame ? null : { named: weekdayName(weekday), found: weekdayName(found) };
    return { span: spanOn(day, moment, calendar), clash };
  }
  const guessed =
    weekday === undefined ? calendar.today : lastWeekday(weekday, moment.direction ?? 0, calendar);
  const span = spanOn(guessed, moment, calendar);
  // What has not begun when it is told was the time before.
  const isAhead = span !== null && span.from > calendar.filedAt && !((moment.direction ?? 0) > 0);
  return {
    span: isAhead ? spanOn(guessed - (weekday === undefined ? 1 : 7), moment, calendar) : span,
    clash: null,
  };
}

/** The day that is told by more than its weekday; null when no calendar has it. */
function namedDay({ day, date, weekday }: Moment, calendar: Calendar): number | null | undefined {
  if (date) return dayOfDate(date, calendar);
  if (day === undefined) return undefined;
  const found = calendar.today + day;
  const isStillUp = calendar.minutes < STILL_UP_MINUTES && weekdayNumber(found - 1) === weekday;
  return isStillUp ? found - 1 : found;
}

/** Without a year it is the last one, or the one that comes soon: a date of almost a year ago would have its year. */
function dayOfDate(
  { year, month, day, direction, monthsAway }: TextDate,
  { today }: Calendar,
): number | null {
  if (year !== null) return dayOf(year, month, day);
  const now = monthOf(today).year;
  if (monthsAway !== undefined) {
    const then = monthOf(firstOf(now, monthOf(today).month + monthsAway));
    return dayOf(then.year, then.month, day);
  }
  const soon = direction === 0 ? today + SOON_DAYS : today;
  // The 29th of February is eight years away at the most.
  for (let away = -1; away <= 8; away++) {
    const found = dayOf(direction > 0 ? now + away : now - away, month, day);
    if (found !== null && (direction > 0 ? found > today : found <= soon)) return found;
  }
  return null;
}

function lastWeekday(weekday: number, direction: -1 | 0 | 1, { today }: Calendar): number {
  const now = weekdayNumber(today);
  if (direction > 0) return today + ((weekday - now + 7) % 7 || 7);
  const back = (now - weekday + 7) % 7;
  return today - (direction < 0 ? back || 7 : back);
}

function spanOn(day: number, moment: Moment, calendar: Calendar): TimeSpan | null {
  const { part, clock } = moment;
  const [from, to] = part ? DAY_PARTS[part] : [0, DAY_MINUTES];
  if (!clock) {
    // «بعد منتصف ليل اليوم», when it is told in the morning, was the night that led to it.
    const on = part === "afterMidnightOf" && day === calendar.today ? day - 1 : day;
    return { from: calendar.at(on, from), to: calendar.at(on, to) };
  }
  const minutes = clockMinutes(clock, part);
  if (minutes === null) {
    const isDayTold = moment.day !== undefined || moment.weekday !== undefined || moment.date !== undefined;
    return isDayTold ? { from: calendar.at(day), to: calendar.at(day + 1) } : null;
  }
  const at = clock.isWorldTime ? (day * DAY_MINUTES + minutes) * MINUTE_MS : calendar.at(day, minutes);
  return clock.isAbout ? { from: at - ABOUT_MS, to: at + ABOUT_MS } : { from: at, to: at + MINUTE_MS };
}

/** Minutes after the beginning of the day; null when it may be before or after noon. */
function clockMinutes({ hour, minute, isSure, isHalfTold }: Clock, part: DayPart | undefined): number | null {
  // «10:30 مساءً» is no 10:30, though it is written as one.
  const isBare = !isSure || (!isHalfTold && hour >= 1 && hour <= 12);
  if (part && isBare) return minutesIn(part, hour, minute);
  if (!isSure) return null;
  const isNextDay = part === "night" && hour < 12;
  return hour * 60 + minute + (isNextDay ? DAY_MINUTES : 0);
}
