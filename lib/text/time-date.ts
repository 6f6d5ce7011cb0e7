import { dayOf } from "./calendar.ts";
import { THE_PERIOD, YEAR_WORDS } from "./period-words.ts";
import { isTight, type Read, read, type Token } from "./time-tokens.ts";
import { DATE_CUES, DATE_NAMED_BY, DIRECTIONS, MONTH_DAYS, MONTHS, WEEKDAYS } from "./time-words.ts";

/** A date; without a year it is the last one, or the next one where the words say so. */
export interface TextDate {
  year: number | null;
  month: number;
  day: number;
  direction: -1 | 0 | 1;
  /** «الشهر الجاري», «الشهر الماضي»: counted from that of filing, in place of year and month. */
  monthsAway?: -1 | 0 | 1;
}

const DAY = /^([وف]?)[بل]?(?:ال)?(\d{1,2})(?:st|nd|rd|th)?$/;
/** «2025», and «2025م». */
const YEAR = /^((?:19|20)\d\d)م?$/;

/** A date at a token: «23 تشرين الثاني», "Nov. 5, 2025", «12/3/2026» (day first), "2026-03-12". */
export function readDate(tokens: readonly Token[], at: number): Read<TextDate> | undefined {
  if (at > 0 && read(DATE_NAMED_BY, tokens, at - 1)?.next === at) return undefined;
  return numeric(tokens, at) ?? shortNumeric(tokens, at) ?? dayFirst(tokens, at) ?? monthFirst(tokens, at);
}

function numeric(tokens: readonly Token[], at: number): Read<TextDate> | undefined {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!one || !two || !three || !isDateGap(two.gap) || two.gap.trim() !== three.gap.trim()) return undefined;
  const parts = [one, two, three].map(({ key }) => (/^\d{1,4}$/.test(key) ? Number(key) : Number.NaN));
  const [a = 0, b = 0, c = 0] = parts;
  const orders = YEAR.test(one.key)
    ? [[a, b, c]]
    : YEAR.test(three.key)
      ? [
          [c, b, a],
          [c, a, b],
        ]
      : [];
  for (const [year = 0, month = 0, day = 0] of orders) {
    if (dayOf(year, month, day) === null) continue;
    return { value: { year, month, day, direction: 0 }, start: one.start, next: at + 3, isJoined: false };
  }
  return undefined;
}

const isDateGap = (gap: string) => /^(?: ?\/ ?|[-.])$/.test(gap);

/** «بتاريخ 8/3», «الجمعة 8/3»: day and month alone. */
function shortNumeric(tokens: readonly Token[], at: number): Read<TextDate> | undefined {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (at === 0 || !one || two?.gap !== "/" || three?.gap === "/") return undefined;
  if (read(DATE_CUES, tokens, at - 1)?.next !== at && read(WEEKDAYS, tokens, at - 1)?.next !== at)
    return undefined;
  const [day, month] = [one, two].map(({ key }) => (/^\d{1,2}$/.test(key) ? Number(key) : 0));
  // A leap year has every day of every month.
  if (!day || !month || dayOf(2_000, month, day) === null) return undefined;
  return { value: { year: null, month, day, direction: 0 }, start: one.start, next: at + 2, isJoined: false };
}

function dayFirst(tokens: readonly Token[], at: number): Read<TextDate> | undefined {
  const day = dayNumber(tokens, at);
  if (!day) return undefined;
  let from = day.next;
  for (const word of ["من", "of", "شهر"]) if (tokens[from]?.key === word) from += 1;
  const month = isAhead(tokens, from) ? read(MONTHS, tokens, from) : undefined;
  if (!month) return ofThisMonth(tokens, from, day);
  return month.isJoined ? undefined : dated(tokens, day.value, month.value, { ...day, next: month.next });
}

/** «الرابع من الشهر الجاري», «14 الشهر الماضي». */
function ofThisMonth(tokens: readonly Token[], at: number, day: Read<number>): Read<TextDate> | undefined {
  const period = isAhead(tokens, at) ? read(THE_PERIOD, tokens, at) : undefined;
  if (period?.value !== "month" || !isAhead(tokens, period.next)) return undefined;
  const told = read(DIRECTIONS, tokens, period.next);
  if (!told || day.value > 31) return undefined;
  const value = { year: null, month: 1, day: day.value, direction: told.value, monthsAway: told.value };
  return { ...day, value, next: told.next };
}

/** In English alone: «أيلول 5» is no date. */
function monthFirst(tokens: readonly Token[], at: number): Read<TextDate> | undefined {
  const month = read(MONTHS, tokens, at);
  if (!month || !/^[a-z]/.test(tokens[at]?.key ?? "")) return undefined;
  const day = tokens[month.next];
  if (!day || !/^\.? $/.test(day.gap)) return undefined;
  const [all, , shown] = DAY.exec(day.key) ?? [];
  return all === undefined
    ? undefined
    : dated(tokens, Number(shown), month.value, { ...month, next: month.next + 1 });
}

function dayNumber(tokens: readonly Token[], at: number): Read<number> | undefined {
  const token = tokens[at];
  // «الـ 11» is written apart as well.
  const from = token?.key === "ال" && isAhead(tokens, at + 1) ? at + 1 : at;
  const [all, joined = "", shown] = DAY.exec(tokens[from]?.key ?? "") ?? [];
  if (!token || all === undefined) return read(MONTH_DAYS, tokens, at);
  return {
    value: Number(shown),
    start: token.start + joined.length,
    next: from + 1,
    isJoined: joined !== "",
  };
}

function dated(
  tokens: readonly Token[],
  day: number,
  month: number,
  { start, next, isJoined }: Read<unknown>,
) {
  let end = twin(tokens, next, month);
  const year = yearAt(tokens, end);
  if (year) end = year.next;
  const direction = year ? undefined : read(DIRECTIONS, tokens, end);
  // A leap year has every day of every month.
  if (dayOf(year?.value ?? 2_000, month, day) === null) return undefined;
  const value = { year: year?.value ?? null, month, day, direction: direction?.value ?? 0 };
  return { value, start, next: direction?.next ?? end, isJoined };
}

/** Past the other name of the same month: «كانون الثاني/يناير», «نوفمبر (تشرين الثاني)». */
export function twin(tokens: readonly Token[], at: number, month: number): number {
  const token = tokens[at];
  if (!token || !/^ ?[/\\(–-]? ?$/.test(token.gap)) return at;
  const other = read(MONTHS, tokens, at);
  return other?.value === month ? other.next : at;
}

/** The year behind a month: «2025», «من عام 2025», ", 2025". */
export function yearAt(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  let from = at;
  if (tokens[from]?.key === "من") from += 1;
  const word = read(YEAR_WORDS, tokens, from);
  if (word?.isJoined) return undefined;
  from = word?.next ?? from;
  const token = tokens[from];
  const shown = YEAR.exec(token?.key ?? "")?.[1];
  const isHere = shown !== undefined && /^(?:[),،]? ?|[-/])$/.test(token?.gap ?? "");
  return isHere ? { value: Number(shown), next: from + 1 } : undefined;
}

function isAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isTight(token) || token.gap === "-");
}
