import { type Calendar, daysFrom, firstOf, HOUR_MS, monthOf, type TimeSpan } from "./calendar.ts";
import { AGO, ONES, SOME, TWOS, type Unit } from "./period-words.ts";
import { readCounted } from "./time-numbers.ts";
import { isAhead, type Read, read, type Token } from "./time-tokens.ts";
import { ABOUT, ABOUT_AFTER, MONTHS } from "./time-words.ts";

type Found = Read<TimeSpan | null>;

interface Count {
  /** Null when it is not said. */
  many: number | null;
  unit: Unit;
  next: number;
}

/** «قبل نحو عامين», «منذ ثلاثة أيام», «قبل أيام». */
export function readAgo(tokens: readonly Token[], at: number, calendar: Calendar): Found | undefined {
  const ago = read(AGO, tokens, at);
  if (!ago || !isAhead(tokens, ago.next)) return undefined;
  const about = read(ABOUT, tokens, ago.next);
  const count = readCount(tokens, about?.next ?? ago.next);
  if (!count) return undefined;
  const after = read(ABOUT_AFTER, tokens, count.next);
  const next = after?.next ?? count.next;
  // «قبل يومين من الهجوم» counts from the attack.
  const isOther = isAhead(tokens, next) && tokens[next]?.key === "من";
  const isVague = about || after || isOther || count.many === null;
  const then = isVague ? null : spanAgo(count.unit, count.many ?? 0, calendar);
  const value = then && ago.value === "since" ? { from: then.from, to: calendar.filedAt } : then;
  return { ...ago, value, next };
}

function readCount(tokens: readonly Token[], at: number): Count | undefined {
  const two = read(TWOS, tokens, at);
  if (two) return { many: 2, unit: two.value, next: two.next };
  const counted = readCounted(tokens, at);
  if (counted) return counted;
  const some = read(SOME, tokens, at);
  // «منذ ساعات الصباح» is a part of the day.
  if (some && !isNoun(tokens, some.next)) return { many: null, unit: some.value, next: some.next };
  const one = read(ONES, tokens, at);
  if (!one || isNoun(tokens, one.next)) return undefined;
  return { many: 1, unit: one.value, next: one.next };
}

/** The noun is that of another one: «منذ يوم الهجوم», «قبل شهر رمضان», «منذ عام 2019». */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? "";
  return (
    isAhead(tokens, at) &&
    (/^(?:ال|لل|\d)/.test(key) ||
      ["رمضان", "امس", "غد", "اول"].includes(key) ||
      read(MONTHS, tokens, at) !== undefined)
  );
}

/** The day, the week, the month or the year so long ago; of hours and minutes half of one to each side. */
function spanAgo(unit: Unit, many: number, calendar: Calendar): TimeSpan {
  const { filedAt, today } = calendar;
  if (unit === "minute" || unit === "hour") {
    const one = unit === "hour" ? HOUR_MS : HOUR_MS / 60;
    return { from: filedAt - (many + 0.5) * one, to: filedAt - (many - 0.5) * one };
  }
  if (unit === "day") return daysFrom(calendar, today - many, today - many + 1);
  if (unit === "week") return daysFrom(calendar, today - 7 * many - 3, today - 7 * many + 4);
  return calendarSpan(unit, -many, calendar);
}

/** The month or year so many after this one. */
function calendarSpan(unit: "month" | "year", offset: number, calendar: Calendar): TimeSpan {
  const { year, month } = monthOf(calendar.today);
  if (unit === "month")
    return daysFrom(calendar, firstOf(year, month + offset), firstOf(year, month + offset + 1));
  return daysFrom(calendar, firstOf(year + offset, 1), firstOf(year + offset + 1, 1));
}

/** "two days ago", "about two years ago". */
export function readEnglishAgo(tokens: readonly Token[], at: number, calendar: Calendar): Found | undefined {
  const token = tokens[at];
  if (!token || !/^[a-z\d]/.test(token.key)) return undefined;
  const about = read(ABOUT, tokens, at);
  const counted = readCounted(tokens, about?.next ?? at);
  if (!counted) return undefined;
  const next = read(ABOUT_AFTER, tokens, counted.next)?.next ?? counted.next;
  const word = isAhead(tokens, next) ? tokens[next]?.key : undefined;
  if (word !== "ago" && word !== "earlier" && word !== "later") return undefined;
  const isVague = about || word !== "ago" || counted.many === null || next !== counted.next;
  const value = isVague ? null : spanAgo(counted.unit, counted.many ?? 0, calendar);
  return { value, start: token.start, next: next + 1, isJoined: false };
}
