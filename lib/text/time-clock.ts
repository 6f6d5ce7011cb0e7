import { isAhead, isTight, type Read, read, type Token } from "./time-tokens.ts";
import {
  ABOUT,
  DAYS_WITH_PART,
  HOUR_CUES,
  HOUR_WORDS,
  HOURS,
  MINUTES,
  PARTS,
  WORLD_TIME,
} from "./time-words.ts";

/** What a clock shows. */
export interface Clock {
  hour: number;
  minute: number;
  /** Of 24 hours; else whether it is before or after noon is told beside it, or not at all. */
  isSure: boolean;
  /** "a.m." or "p.m." stands behind it. */
  isHalfTold: boolean;
  isAbout: boolean;
  isWorldTime: boolean;
}

/** A clock at a token: «الساعة الثامنة والنصف», «الساعة 14:30», «الثامنة صباحاً», "8 p.m.", "20:00 GMT". */
export function readClock(tokens: readonly Token[], at: number): Read<Clock> | undefined {
  const word = read(HOUR_WORDS, tokens, at);
  const first = word ? tokens[word.next] : undefined;
  const isAhead = word && first && /^[^\S\n\r]{1,2}(?:\()?$/.test(first.gap);
  if (word && !isAhead) return undefined;
  const from = word ? word.next : at;
  const time = digits(tokens, from, word !== undefined) ?? spoken(tokens, from, word !== undefined);
  if (!time) return undefined;
  const isAbout = at > 0 && read(ABOUT, tokens, at - 1)?.next === at;
  const world = read(WORLD_TIME, tokens, time.next);
  const { hour, minute, isSure, isHalfTold } = time;
  const clock = { hour, minute, isSure, isHalfTold, isAbout, isWorldTime: world !== undefined };
  const start = word?.start ?? time.start;
  return { value: clock, start, next: world?.next ?? time.next, isJoined: word?.isJoined ?? time.isJoined };
}

interface Time {
  hour: number;
  minute: number;
  isSure: boolean;
  isHalfTold: boolean;
  start: number;
  next: number;
  isJoined: boolean;
}

const DIGITS = /^([وف]?)(?:ال)?(\d{1,2})(am|pm)?$/;

function digits(tokens: readonly Token[], at: number, isCued: boolean): Time | undefined {
  const token = tokens[at];
  const [all, joined = "", shown = "", glued] = DIGITS.exec(token?.key ?? "") ?? [];
  if (!token || all === undefined) return undefined;
  const hour = Number(shown);
  const start = token.start + joined.length;
  const isJoined = joined !== "";
  const minute = minuteAt(tokens, at, isCued);
  const next = minute === undefined ? at + 1 : at + 2;
  const half = glued
    ? { of: glued, next }
    : halfAt(tokens, next, minute !== undefined && isGlued(tokens[at + 1]));
  const time = { minute: minute ?? 0, isHalfTold: false, start, isJoined };
  if (half && hour >= 1 && hour <= 12)
    return {
      ...time,
      hour: (hour % 12) + (half.of === "pm" ? 12 : 0),
      isSure: true,
      isHalfTold: true,
      next: half.next,
    };
  if (hour > 24 || (minute === undefined && !isCued && !isPartOfDayTold(tokens, at))) return undefined;
  const isSure = hour > 12 || hour === 0 || (minute !== undefined && shown.length === 2 && hour < 12);
  return { ...time, hour, isSure, next: past(tokens, next) };
}

/** «حتى 2 ظهراً»: after «عند» and its like, with a part of the day that stands by itself. */
function isPartOfDayTold(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || read(HOUR_CUES, tokens, at - 1)?.next !== at || !isAhead(tokens, at + 1)) return false;
  return (
    read(PARTS, tokens, at + 1)?.value.isFirm === true || /^(?:مساء|صباحا)$/u.test(tokens[at + 1]?.key ?? "")
  );
}

function isGlued(token: Token | undefined): boolean {
  return /(?:am|pm)$/.test(token?.key ?? "");
}

/** Two digits behind a colon, or after «الساعة» a point; not where a third number follows that is none of seconds. */
function minuteAt(tokens: readonly Token[], at: number, isCued: boolean): number | undefined {
  const token = tokens[at + 1];
  const isBehind = token?.gap === ":" || (isCued && token?.gap === ".");
  if (!token || !isBehind || tokens[at]?.gap === ":") return undefined;
  const shown = /^(\d{2})(?:am|pm)?$/.exec(token.key)?.[1];
  return shown !== undefined && Number(shown) < 60 ? Number(shown) : undefined;
}

/** Past the seconds, when there are any. */
function past(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.gap === ":" && /^\d{2}$/.test(token.key) ? at + 1 : at;
}

/** "p.m.", «مساءً» is read apart: it says more than which half of the day. */
function halfAt(
  tokens: readonly Token[],
  at: number,
  isInMinute: boolean,
): { of: string; next: number } | undefined {
  const end = isInMinute ? tokens[at - 1]?.key.slice(-2) : undefined;
  if (end) return { of: end, next: at };
  const [one, two] = [tokens[at], tokens[at + 1]];
  if (!one || !isTight(one)) return undefined;
  if (one.key === "am" || one.key === "pm") return { of: one.key, next: at + 1 };
  const isHalf = (one.key === "a" || one.key === "p") && two?.key === "m" && two.gap === ".";
  return isHalf ? { of: `${one.key}m`, next: at + 2 } : undefined;
}

/** An hour that is said; without «الساعة» only where a part of the day follows. */
function spoken(tokens: readonly Token[], at: number, isCued: boolean): Time | undefined {
  const hour = read(HOURS, tokens, at);
  if (!hour) return undefined;
  const minutes = read(MINUTES, tokens, hour.next);
  const next = minutes?.next ?? hour.next;
  if (!isCued && (isOrdinal(tokens, at) || !isPartAhead(tokens, next))) return undefined;
  const total = hour.value * 60 + (minutes?.value ?? 0);
  const { start, isJoined } = hour;
  return {
    hour: Math.floor(total / 60),
    minute: total % 60,
    isSure: false,
    isHalfTold: false,
    start,
    next,
    isJoined,
  };
}

/** «للمرة الثانية», «الساعات الأولى»: which one of them it is. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? "";
  return isAhead(tokens, at) && /^[وفب]?(?:ال|لل)..+(?:ه|ات|ي)$|^[وفل]?ساعات$/u.test(before);
}

function isPartAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isTight(token)) return false;
  const from = token.key === "من" ? at + 1 : at;
  return (read(PARTS, tokens, from) ?? read(DAYS_WITH_PART, tokens, from)) !== undefined;
}
