import { wallTime } from "@/lib/text/zoned-time.ts";
import { isolate } from "../_i18n/isolate.ts";

const LTR = "\u2066";
const END = "\u2069";

/**
 * A span of time in the words of a language and by the clock of a zone: weekday and day, and the hours unless it is of
 * whole days. What ends at midnight ends with the day before.
 */
export function spanWords(span: { from: string; to: string }, tag: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(tag, { timeZone, weekday: "long", day: "numeric", month: "long" });
  const [from, to] = [span.from, span.to].map(Date.parse) as [number, number];
  const [first, last] = [from, to - 1].map((at) => isolate(format.format(at))) as [string, string];
  const [begin, end] = [from, to].map((at) => wallTime(at, timeZone).slice(11)) as [string, string];
  const isWhole = begin === "00:00" && end === "00:00";
  if (first === last)
    return isWhole ? first : `${first} · ${LTR}${begin}–${end === "00:00" ? "24:00" : end}${END}`;
  if (isWhole) return `${first} – ${last}`;
  const ends =
    end === "00:00" ? `${last} ${LTR}24:00${END}` : `${isolate(format.format(to))} ${LTR}${end}${END}`;
  return `${first} ${LTR}${begin}${END} – ${ends}`;
}
