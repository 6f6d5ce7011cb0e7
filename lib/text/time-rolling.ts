import { type Calendar, HOUR_MS, type TimeSpan } from "./calendar.ts";
import { COUNTED, DURING, FEW, THE_COUNTED, THE_TWO, type Unit } from "./period-words.ts";
import { readCounted, readNumber } from "./time-numbers.ts";
import { isAhead, type Read, read, type Token } from "./time-tokens.ts";
import { DIRECTIONS, DIRECTIONS_BEFORE } from "./time-words.ts";

/** Of a rolling span, where a month is thirty days and a year 365. */
const UNIT_MS: Readonly<Record<Unit, number>> = {
  minute: HOUR_MS / 60,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  month: 30 * 24 * HOUR_MS,
  year: 365 * 24 * HOUR_MS,
};

interface Rolling {
  many: number | null;
  unit: Unit;
  direction: -1 | 1;
}

/** «خلال الساعات الماضية», «الأيام الثلاثة الماضية», "over the past 24 hours". */
export function readRolling(
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
): Read<TimeSpan | null> | undefined {
  const during = read(DURING, tokens, at);
  const from = during && isAhead(tokens, during.next) ? during.next : at;
  const found = readRollingArabic(tokens, from) ?? readRollingEnglish(tokens, from);
  if (!found) return undefined;
  const { start, isJoined } = from === at ? found : (during ?? found);
  return { value: rollingSpan(found.value, calendar), start, next: found.next, isJoined };
}

function readRollingArabic(tokens: readonly Token[], at: number): Read<Rolling> | undefined {
  const counted = readCounted(tokens, at);
  const named = counted ? undefined : read(THE_COUNTED, tokens, at);
  const unit = counted?.unit ?? named?.value;
  const noun = counted?.next ?? named?.next;
  if (!unit || !noun) return undefined;
  const few = read(FEW, tokens, noun);
  const after = few || counted ? undefined : readNumber(tokens, noun);
  const next = few?.next ?? after?.next ?? noun;
  const told = isAhead(tokens, next) ? read(DIRECTIONS, tokens, next) : undefined;
  if (!told || told.value === 0) return undefined;
  const isTwo = THE_TWO.has(tokens[noun - 1]?.key.replace(/^[وف]/, "") ?? "");
  const many = counted ? counted.many : isTwo ? 2 : (after?.value ?? null);
  const start = named?.start ?? tokens[at]?.start ?? 0;
  const isJoined = named?.isJoined ?? false;
  return { value: { many, unit, direction: told.value }, start, next: told.next, isJoined };
}

function readRollingEnglish(tokens: readonly Token[], at: number): Read<Rolling> | undefined {
  const the = tokens[at]?.key === "the" ? 1 : 0;
  const told = read(DIRECTIONS_BEFORE, tokens, at + the) ?? read(DIRECTIONS_BEFORE, tokens, at);
  if (!told || told.value === 0) return undefined;
  const number = readNumber(tokens, told.next);
  const unit = read(COUNTED, tokens, number?.next ?? told.next);
  if (!unit || (!number && !tokens[unit.next - 1]?.key.endsWith("s"))) return undefined;
  const value = { many: number?.value ?? null, unit: unit.value, direction: told.value };
  return { value, start: tokens[at]?.start ?? 0, next: unit.next, isJoined: false };
}

/** How many hours «الساعات الماضية» are, or how many days «الأيام الماضية», is not said. */
function rollingSpan({ many, unit, direction }: Rolling, calendar: Calendar): TimeSpan | null {
  const { filedAt } = calendar;
  if (many === null) return null;
  const ms = many * UNIT_MS[unit];
  return direction < 0 ? { from: filedAt - ms, to: filedAt } : { from: filedAt, to: filedAt + ms };
}
