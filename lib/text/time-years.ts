import { type Calendar, daysFrom, firstOf, type TimeSpan } from "./calendar.ts";
import { AFTER_YEAR, THIRDS, TWO_YEAR_WORDS, YEAR_CUES, YEAR_WORDS } from "./period-words.ts";
import { thirdOf } from "./time-relative.ts";
import { isAhead, isTight, type Read, read, type Token } from "./time-tokens.ts";

const YEAR = /^(?:19|20)\d\d$/;

/** «عام 2019», «بين عامي 2014 و2019», "in 2019". */
export function readYears(
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
): Read<TimeSpan> | undefined {
  const third = readThird(tokens, at, calendar);
  if (third) return third;
  const two = read(TWO_YEAR_WORDS, tokens, at);
  const [one, other] = two ? [yearOf(tokens[two.next]), yearOf(tokens[two.next + 1])] : [];
  const years = (from: number, to: number) => daysFrom(calendar, firstOf(from, 1), firstOf(to + 1, 1));
  if (two && one && other && one <= other) return { ...two, value: years(one, other), next: two.next + 2 };
  const word = read(YEAR_WORDS, tokens, at);
  const told = word && isAhead(tokens, word.next) ? yearOf(tokens[word.next]) : undefined;
  if (word && told) return { ...word, value: years(told, told), next: word.next + 1 };
  const bare = YEAR.test(tokens[at]?.key ?? "") ? yearOf(tokens[at]) : undefined;
  if (!bare || !isYearAlone(tokens, at)) return undefined;
  return { value: years(bare, bare), start: tokens[at]?.start ?? 0, next: at + 1, isJoined: false };
}

/** «أواخر 2024», «مطلع العام 2026»: a third of a year that is told. */
function readThird(tokens: readonly Token[], at: number, calendar: Calendar): Read<TimeSpan> | undefined {
  const third = read(THIRDS, tokens, at);
  if (!third || !isAhead(tokens, third.next)) return undefined;
  const word = read(YEAR_WORDS, tokens, third.next);
  const from = word && isAhead(tokens, word.next) ? word.next : third.next;
  const year = yearOf(tokens[from]);
  if (!year || (from === third.next && !isYearAlone(tokens, from))) return undefined;
  const { from: first, to } = thirdOf({ from: firstOf(year, 1), to: firstOf(year + 1, 1) }, third.value);
  return { ...third, value: daysFrom(calendar, first, to), next: from + 1 };
}

function yearOf(token: Token | undefined): number | undefined {
  const shown = /^و?((?:19|20)\d\d)$/.exec(token?.key ?? "")?.[1];
  return shown === undefined ? undefined : Number(shown);
}

/** A number that is no count: behind a word for a time, and before nothing that is counted. */
function isYearAlone(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || !isAhead(tokens, at) || read(YEAR_CUES, tokens, at - 1)?.next !== at) return false;
  const after = tokens[at + 1];
  if (!after || !isTight(after)) return after?.gap !== "." && after?.gap !== ":";
  return after.key.startsWith("و") || read(AFTER_YEAR, tokens, at + 1) !== undefined;
}
