import { type Calendar, daysFrom, firstOf, monthOf, type TimeSpan } from "./calendar.ts";
import { THIRDS } from "./period-words.ts";
import { twin, yearAt } from "./time-date.ts";
import { type Days, thirdOf } from "./time-relative.ts";
import { isAhead, type Read, read, type Token } from "./time-tokens.ts";
import { DIRECTIONS, MONTH_CUES, MONTHS } from "./time-words.ts";

/** «في أيلول», «أواخر آذار الماضي», «نوفمبر 2025», "in mid-September". */
export function readMonth(
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
): Read<TimeSpan> | undefined {
  const lead = readLead(tokens, at);
  const month = read(MONTHS, tokens, lead.next);
  if (!month || (lead.next !== at && month.isJoined)) return undefined;
  const end = twin(tokens, month.next, month.value);
  const year = yearAt(tokens, end);
  const told = !year && isAhead(tokens, end) ? read(DIRECTIONS, tokens, end) : undefined;
  const isCued = lead.next !== at || year || told || isCuedMonth(tokens, at);
  if (!isCued || !isMonthName(tokens, lead.next)) return undefined;
  const whole = monthSpan(month.value, year?.value, told?.value ?? 0, calendar);
  const { from, to } = lead.third === undefined ? whole : thirdOf(whole, lead.third);
  const { start, isJoined } = lead.start === undefined ? month : { start: lead.start, isJoined: false };
  return { value: daysFrom(calendar, from, to), start, next: year?.next ?? told?.next ?? end, isJoined };
}

/** «أواخر شهر»: a third and the word for a month, each when it is there. */
function readLead(tokens: readonly Token[], at: number): { third?: 0 | 1 | 2; start?: number; next: number } {
  const third = read(THIRDS, tokens, at);
  const isThird = third !== undefined && (isAhead(tokens, third.next) || tokens[third.next]?.gap === "-");
  const from = isThird ? third.next : at;
  const isWord = /^[وفل]?شهر$/.test(tokens[from]?.key ?? "") && isAhead(tokens, from + 1);
  const next = isWord ? from + 1 : from;
  if (isThird) return { third: third.value, start: third.start, next };
  const start = tokens[from]?.start;
  return isWord && start !== undefined ? { start, next } : { next };
}

function isCuedMonth(tokens: readonly Token[], at: number): boolean {
  return at > 0 && isAhead(tokens, at) && read(MONTH_CUES, tokens, at - 1)?.next === at;
}

/** «آب» is no father and "May" begins with a capital. */
function isMonthName(tokens: readonly Token[], at: number): boolean {
  const { raw = "", key = "" } = tokens[at] ?? {};
  if (key.endsWith("اب")) return raw.includes("آ") || raw.includes("\u0653");
  return !/^(?:may|march)$/.test(key) || /^M/.test(raw);
}

function monthSpan(
  month: number,
  told: number | undefined,
  direction: -1 | 0 | 1,
  { today }: Calendar,
): Days {
  const now = monthOf(today);
  let year = told ?? now.year;
  if (told === undefined && direction > 0 && month <= now.month) year += 1;
  if (told === undefined && direction <= 0 && (month > now.month || (direction < 0 && month === now.month)))
    year -= 1;
  return { from: firstOf(year, month), to: firstOf(year, month + 1) };
}
