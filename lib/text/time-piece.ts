import { readClock } from "./time-clock.ts";
import { readDate } from "./time-date.ts";
import type { Moment } from "./time-moment.ts";
import { byStart, isTight, phrases, type Read, read, startsOf, type Token } from "./time-tokens.ts";
import {
  DAYS,
  DAYS_WITH_PART,
  DIRECTIONS,
  DIRECTIONS_BEFORE,
  HOUR_WORDS,
  HOURS,
  LOCAL_TIME,
  MONTH_DAYS,
  MONTHS,
  NAMED_AFTER,
  NAMED_BY,
  NOT_TODAY,
  PARTS,
  WEEKDAYS,
} from "./time-words.ts";

/** One part of what is said of a time: a day, its weekday, its date, a part of it, a clock. */
export interface Piece extends Moment {
  /** It is a time by itself. */
  isFirm: boolean;
}

const GAP = /^(?:[^\S\n\r]{1,2}|[^\S\n\r]?[،,(/–—-][^\S\n\r]?|[^\S\n\r][([][^\S\n\r]?)$/;

const AGENCIES_OF_TODAY = new Set(
  "بغداد روسيا مصر المصري سوريا لبنان فلسطين العرب العربي كركوك حلب الشرق".split(" "),
);

type Reader = (tokens: readonly Token[], at: number) => Read<Piece> | undefined;

/** What is tried at a word that may begin it, in this order. */
const READERS: readonly (readonly [ReadonlySet<string>, Reader])[] = [
  [startsOf(HOUR_WORDS, HOURS), readClockPiece],
  [startsOf(MONTHS, MONTH_DAYS, phrases([[true, "الـ"]])), readDatePiece],
  [startsOf(DAYS_WITH_PART), readDayPart],
  [startsOf(DAYS), readDay],
  [startsOf(DIRECTIONS_BEFORE, WEEKDAYS), readWeekday],
  [startsOf(PARTS), readPart],
  [startsOf(LOCAL_TIME), readZone],
];
const readersAt = byStart(READERS);

/** The first words of all that `readPiece` reads. */
export const PIECE_STARTS: ReadonlySet<string> = new Set(READERS.flatMap(([starts]) => [...starts]));

/** Whether a token stands close enough to the one before it to go on with the same time. */
export function isNear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  if (token.gap === " " || token.gap === "") return true;
  // The full stop of "p.m." ends no sentence.
  return GAP.test(before?.key === "m" && before.gap === "." ? token.gap.replace(/^\./, "") : token.gap);
}

/** The piece whose words begin at a token; undefined when they are none. */
export function readPiece(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const token = tokens[at];
  for (const reader of token ? readersAt(token) : []) {
    const piece = reader(tokens, at);
    if (piece) return piece;
  }
  return undefined;
}

function readClockPiece(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const clock = readClock(tokens, at);
  return clock && { ...clock, value: { clock: clock.value, isFirm: true } };
}

function readDatePiece(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const date = readDate(tokens, at);
  return date && { ...date, value: { date: date.value, isFirm: true } };
}

function readDayPart(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const found = read(DAYS_WITH_PART, tokens, at);
  if (!found) return undefined;
  const [day, part] = found.value;
  // «الليلة الثانية», "last night's".
  if (day === 0 && read(NOT_TODAY, tokens, found.next) && isNear(tokens, found.next)) return undefined;
  return { ...found, value: { day, part, isFirm: true } };
}

function readDay(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const found = read(DAYS, tokens, at);
  if (!found) return undefined;
  const after = tokens[found.next];
  const isOther = found.value === 0 && after && isTight(after) && read(NOT_TODAY, tokens, found.next);
  if (found.value === 0 && isAgency(tokens, at)) return undefined;
  if (isOther && !/^(?:هذا|today)$/.test(tokens[at]?.key ?? "")) return undefined;
  return { ...found, value: { day: found.value, isFirm: true } };
}

/** «(بغداد اليوم)», «قناة روسيا اليوم», «بغداد اليوم – ديالى»: agencies. */
function isAgency(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !AGENCIES_OF_TODAY.has(before.key)) return false;
  const after = tokens[at + 1]?.gap ?? "\n";
  const isLine = (at === 1 || /[\n\r]/.test(before.gap)) && /[^\s،]|[\n\r]/u.test(after);
  return (
    isLine ||
    /["“«(]\s?$/.test(before.gap) ||
    /^ل?(?:وكاله|قناه|موقع|صحيفه|شبكه|ل)$/u.test(tokens[at - 2]?.key ?? "")
  );
}

function readWeekday(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const before = read(DIRECTIONS_BEFORE, tokens, at);
  const from = before && isNear(tokens, before.next) ? before.next : at;
  const found = read(WEEKDAYS, tokens, from);
  if (!found || (from !== at && found.isJoined) || isName(tokens, from, found.next)) return undefined;
  const token = tokens[found.next];
  const after = token && isTight(token) ? read(DIRECTIONS, tokens, found.next) : undefined;
  const direction = from === at ? after?.value : before?.value;
  const { start, isJoined } = from === at ? found : (before ?? found);
  const value = { weekday: found.value, ...(direction !== undefined && { direction }), isFirm: true };
  return { value, start, next: after?.next ?? found.next, isJoined };
}

/** «صلاة الجمعة», «سوق الأحد», "Friday prayers". */
function isName(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at];
  const isBefore =
    token !== undefined && isTight(token) && at > 0 && read(NAMED_BY, tokens, at - 1)?.next === at;
  const after = tokens[next];
  return isBefore || (after !== undefined && isTight(after) && read(NAMED_AFTER, tokens, next) !== undefined);
}

/** «بالتوقيت المحلي»: said for sure, and no more. */
function readZone(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const found = read(LOCAL_TIME, tokens, at);
  return found && { ...found, value: { isFirm: false } };
}

function readPart(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  const found = read(PARTS, tokens, at);
  // «فجّر» is a verb.
  if (!found || tokens[at]?.raw.includes("\u0651")) return undefined;
  const isAdverb = tokens[at]?.key === "مساء" && /\u064b/.test(tokens[at]?.raw ?? "");
  return { ...found, value: { part: found.value.part, isFirm: found.value.isFirm || isAdverb } };
}
