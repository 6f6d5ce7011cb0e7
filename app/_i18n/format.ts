import { isolate } from "./isolate.ts";
import { formatTag, type Lang } from "./locales.ts";

export interface Formats {
  number: (value: number) => string;
  /** Hours and minutes, 24 h. */
  time: (iso: string) => string;
  /** Hours, minutes and seconds, 24 h. */
  clock: (iso: string) => string;
  /** Day, month, hours and minutes. */
  moment: (iso: string) => string;
  /** The same with its year. */
  day: (iso: string) => string;
  /** "2 minutes ago", from the largest unit that fits. */
  age: (iso: string, now: number) => string;
  /** "A, B and C"; each name keeps its own direction. */
  names: (names: readonly string[]) => string;
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const cache = new Map<string, Formats>();

/** The formatters of a language in the newsroom's time zone; made once for each pair. */
export function formatsFor(lang: Lang, timeZone: string): Formats {
  const key = `${lang} ${timeZone}`;
  const known = cache.get(key);
  if (known) return known;
  const made = makeFormats(formatTag(lang), timeZone);
  cache.set(key, made);
  return made;
}

/** Each is made when it is first needed: a page that is opened needs few of them, and making one takes a while. */
function makeFormats(tag: string, timeZone: string): Formats {
  const number = once(() => new Intl.NumberFormat(tag));
  const list = once(() => new Intl.ListFormat(tag));
  const relative = once(() => new Intl.RelativeTimeFormat(tag, { numeric: "auto", style: "short" }));
  const dateTime = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone, hourCycle: "h23" }));
    return (iso: string) => format().format(new Date(iso));
  };
  return {
    number: (value) => number().format(value),
    time: dateTime({ hour: "2-digit", minute: "2-digit" }),
    clock: dateTime({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    moment: dateTime({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
    day: dateTime({ year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }),
    age: (iso, now) => age(relative(), (Date.parse(iso) - now) / 1_000),
    names: (names) => list().format(names.map(isolate)),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function age(relative: Intl.RelativeTimeFormat, seconds: number): string {
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, "second");
}
