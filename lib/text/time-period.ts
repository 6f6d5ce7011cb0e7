import type { Calendar, TimeSpan } from "./calendar.ts";
import {
  AGO,
  DURING,
  NUMBERS,
  THE_COUNTED,
  THE_PERIOD,
  THIRDS,
  TWO_YEAR_WORDS,
  VAGUE,
  YEAR_WORDS,
} from "./period-words.ts";
import { readAgo, readEnglishAgo } from "./time-ago.ts";
import { readMonth } from "./time-month.ts";
import { readRelative } from "./time-relative.ts";
import { readRolling } from "./time-rolling.ts";
import { byStart, isAhead, phrases, type Read, read, startsOf, type Token } from "./time-tokens.ts";
import {
  ABOUT,
  BETWEEN,
  DAYS,
  DAYS_WITH_PART,
  DIRECTIONS_BEFORE,
  MONTHS,
  PARTS,
  WEEKDAYS,
} from "./time-words.ts";
import { readYears } from "./time-years.ts";

type Found = Read<TimeSpan | null>;
type Reader = (tokens: readonly Token[], at: number, calendar: Calendar) => Found | undefined;

/** The first words of all that `readPeriod` reads. */
export const PERIOD_STARTS: ReadonlySet<string> = startsOf(
  VAGUE,
  AGO,
  ABOUT,
  NUMBERS,
  DURING,
  THE_COUNTED,
  THE_PERIOD,
  THIRDS,
  DIRECTIONS_BEFORE,
  MONTHS,
  TWO_YEAR_WORDS,
  YEAR_WORDS,
  phrases([[true, "شهر|the|الـ"]]),
);

/** What is tried at a word, in this order. */
const readersAt = byStart<Reader>([
  [startsOf(VAGUE), readVague],
  [startsOf(AGO), readAgo],
  [PERIOD_STARTS, readEnglishAgo],
  [startsOf(DURING, NUMBERS, THE_COUNTED, DIRECTIONS_BEFORE, phrases([[true, "the|الـ"]])), readRolling],
  [startsOf(THIRDS, DIRECTIONS_BEFORE, THE_PERIOD), readRelative],
  [startsOf(THIRDS, MONTHS, phrases([[true, "شهر"]])), readMonth],
  [startsOf(THIRDS, TWO_YEAR_WORDS, YEAR_WORDS), readYears],
]);

/** Words for more than a day, or for so long ago; null where they are too vague to be a span. */
export function readPeriod(tokens: readonly Token[], at: number, calendar: Calendar): Found | undefined {
  const token = tokens[at];
  for (const reader of token ? readersAt(token) : []) {
    const found = reader(tokens, at, calendar);
    if (found) return found;
  }
  return undefined;
}

/** «في وقت سابق من اليوم» is today: a day says more. */
function readVague(tokens: readonly Token[], at: number, calendar: Calendar): Found | undefined {
  const found = read(VAGUE, tokens, at);
  return found && vagueFrom(found, tokens, calendar);
}

function vagueFrom(found: Read<true>, tokens: readonly Token[], calendar: Calendar): Found | undefined {
  const from = read(BETWEEN, tokens, found.next)?.next ?? found.next;
  const isNear = isAhead(tokens, found.next);
  const day =
    isNear && [DAYS, WEEKDAYS, PARTS, DAYS_WITH_PART].some((table) => read<unknown>(table, tokens, from));
  if (day) return undefined;
  // «في وقت سابق من الشهر الجاري» is one time, and as vague.
  const of =
    isNear && tokens[found.next]?.key === "من" ? readRelative(tokens, found.next + 1, calendar) : undefined;
  return { ...found, value: null, next: of?.next ?? found.next };
}
