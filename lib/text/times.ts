import { type Calendar, calendarOf } from "./calendar.ts";
import { BEFORE, SINCE, THIRDS, YEAR_WORDS } from "./period-words.ts";
import type { TimeMark } from "./reading.ts";
import { MOMENT_STARTS, readMoment } from "./time-chain.ts";
import { resolve } from "./time-moment.ts";
import { PERIOD_STARTS, readPeriod } from "./time-period.ts";
import { byStart, isAhead, read, type Token, tokensIn } from "./time-tokens.ts";

type Reader = (tokens: readonly Token[], at: number, calendar: Calendar) => Found | undefined;

/** What is tried at a word, in this order. */
const readersAt = byStart<Reader>([
  [PERIOD_STARTS, asPeriod],
  [MOMENT_STARTS, asMoment],
]);

/** A text with more of them is no report. */
const MARKS_MOST = 1_000;

interface Filing {
  /** Ms since the epoch. */
  filedAt: number;
  /** IANA name of the newsroom's zone. */
  timeZone: string;
}

/**
 * The words for times in a text, Arabic and English, in order and apart from each other, with the spans that they mean
 * in a report of that moment: reports speak of the past, unless the words look ahead. Linear; throws a RangeError for a
 * zone that there is not, else never.
 */
export function findTimes(text: string, { filedAt, timeZone }: Filing): TimeMark[] {
  const calendar = calendarOf(filedAt, timeZone);
  const tokens = tokensIn(text);
  const marks: TimeMark[] = [];
  for (let at = 0; at < tokens.length && marks.length < MARKS_MOST; ) {
    const token = tokens[at];
    const found = token && readTime(tokens, at, readersAt(token), calendar);
    if (found) {
      const { start, span, clash } = sinceThen(tokens, at, found, calendar);
      marks.push({ start, end: endOf(text, tokens[found.next - 1]), span, clash });
    }
    at = found?.next ?? at + 1;
  }
  return marks;
}

type Found = Pick<TimeMark, "start" | "span" | "clash"> & { next: number };

function readTime(
  tokens: readonly Token[],
  at: number,
  readers: readonly Reader[],
  calendar: Calendar,
): Found | undefined {
  for (const reader of readers) {
    const found = reader(tokens, at, calendar);
    if (found) return found;
  }
  return undefined;
}

function asPeriod(tokens: readonly Token[], at: number, calendar: Calendar): Found | undefined {
  const period = readPeriod(tokens, at, calendar);
  return period && { start: period.start, next: period.next, span: period.value, clash: null };
}

function asMoment(tokens: readonly Token[], at: number, calendar: Calendar): Found | undefined {
  const moment = readMoment(tokens, at);
  return moment && { start: moment.start, next: moment.next, ...resolve(moment.value, calendar) };
}

/** «منذ صباح اليوم» runs to the filing moment; «منذ عام 2017» names the year alone. */
function sinceThen(tokens: readonly Token[], at: number, found: Found, { filedAt }: Calendar): Found {
  const before = isAhead(tokens, at) ? read(SINCE, tokens, at - 1) : undefined;
  const since = before ?? read(SINCE, tokens, at);
  if (!since) return beforeThen(tokens, at, found);
  const start = Math.min(since.start, found.start);
  const { span } = found;
  const isWhole = span === null || span.from >= filedAt || isYear(tokens, at, found.next);
  return { ...found, start, span: isWhole ? span : { from: span.from, to: filedAt } };
}

/** «قبل نهاية أيلول المقبل»: some time until then. */
function beforeThen(tokens: readonly Token[], at: number, found: Found): Found {
  const before = isAhead(tokens, at) && read(THIRDS, tokens, at) ? read(BEFORE, tokens, at - 1) : undefined;
  return before ? { ...found, start: before.start, span: null } : found;
}

function isYear(tokens: readonly Token[], from: number, to: number): boolean {
  const isOne = /^(?:19|20)\d\d$/.test(tokens[to - 1]?.key ?? "");
  return isOne && (to - from === 1 || read(YEAR_WORDS, tokens, from)?.next === to - 1);
}

/** The full stop of "p.m." is part of it. */
function endOf(text: string, token: { key: string; gap: string; end: number } | undefined): number {
  if (!token) return 0;
  return token.key === "m" && token.gap === "." && text[token.end] === "." ? token.end + 1 : token.end;
}
