import type { Weekday } from "./reading.ts";
import { momentOf, wallTime } from "./zoned-time.ts";

export const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar of a newsroom's zone at the moment a report was filed; days are counted from 1970-01-01, its 0. */
export interface Calendar {
  filedAt: number;
  /** The day of filing. */
  today: number;
  /** Minutes of it that were over. */
  minutes: number;
  /** The moment (ms) so many minutes of the clock after the beginning of a day; more than a day's are of later ones. */
  at: (day: number, minutes?: number) => number;
}

/** A span of time: ms since the epoch, its end not in it. */
export interface TimeSpan {
  from: number;
  to: number;
}

const WEEKDAYS: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The calendar of a zone (IANA) at a moment (ms). Throws a RangeError for a zone or a moment that there is not. */
export function calendarOf(filedAt: number, timeZone: string): Calendar {
  const moments = new Map<number, number>();
  const steadyAhead = steadyAheadIn(timeZone);
  const aheadNow = steadyAhead(Math.floor(filedAt / DAY_MS));
  const wall =
    aheadNow === null
      ? Date.parse(`${wallTime(filedAt, timeZone)}Z`)
      : Math.floor((filedAt + aheadNow) / MINUTE_MS) * MINUTE_MS;
  const today = Math.floor(wall / DAY_MS);
  const at = (day: number, minutes = 0) => {
    const asUtc = day * DAY_MS + minutes * MINUTE_MS;
    const known = moments.get(asUtc);
    if (known !== undefined) return known;
    const ahead = steadyAhead(Math.floor(asUtc / DAY_MS));
    const moment =
      ahead === null
        ? Date.parse(momentOf(new Date(asUtc).toISOString().slice(0, 16), timeZone) ?? "")
        : asUtc - ahead;
    moments.set(asUtc, moment);
    return moment;
  };
  return { filedAt, today, minutes: (wall - today * DAY_MS) / MINUTE_MS, at };
}

const KNOWN_DAYS_MOST = 10_000;
/** How far each zone is ahead of UTC where a day of UTC begins: reports tell of the same days again and again. */
const aheadByZone = new Map<string, Map<number, number>>();

/** Finds how far a zone is ahead (ms) around a day of UTC; null where its clock is put forward or back. */
function steadyAheadIn(timeZone: string): (day: number) => number | null {
  const known = aheadByZone.get(timeZone) ?? new Map<number, number>();
  aheadByZone.set(timeZone, known);
  const aheadAt = (day: number) => {
    let ahead = known.get(day);
    if (ahead === undefined) {
      ahead = Date.parse(`${wallTime(day * DAY_MS, timeZone)}Z`) - day * DAY_MS;
      if (known.size >= KNOWN_DAYS_MOST) known.clear();
      known.set(day, ahead);
    }
    return ahead;
  };
  return (day) => {
    const ahead = aheadAt(day);
    // No zone is more than a day away from UTC.
    return [day - 1, day + 1, day + 2].every((near) => aheadAt(near) === ahead) ? ahead : null;
  };
}

/** From the beginning of a day to the beginning of another. */
export function daysFrom(calendar: Calendar, from: number, to: number): TimeSpan {
  return { from: calendar.at(from), to: calendar.at(to) };
}

/** The number of a day; null when no calendar has it. Months are 1–12. */
export function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / DAY_MS : null;
}

/** Year and month (1–12) of a day. */
export function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The first day of a month, which may be counted past the twelfth or before the first. */
export function firstOf(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/** 0 is Sunday. */
export function weekdayNumber(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function weekdayName(number: number): Weekday {
  return WEEKDAYS[number] ?? "sun";
}
