import type { Span } from "@/lib/domain/filter-verdict.ts";
import type { When } from "@/lib/domain/report-filter.ts";
import { momentOf, wallTime } from "@/lib/text/zoned-time.ts";

const HOUR_MS = 3_600_000;
/** As the handover counts a shift. */
const SHIFT_MS = 8 * HOUR_MS;

/** From when to when a span goes at this moment (ms), by the days of the newsroom's zone. */
export function spanOf(when: When, now: number, timeZone: string): Span {
  const endless = Number.POSITIVE_INFINITY;
  if (when === "hour") return [now - HOUR_MS, endless];
  if (when === "shift") return [now - SHIFT_MS, endless];
  const today = startOfDay(now, timeZone);
  // Half a day back is yesterday, also on the day on which the clock is put forward or back.
  return when === "today" ? [today, endless] : [startOfDay(today - 12 * HOUR_MS, timeZone), today];
}

function startOfDay(at: number, timeZone: string): number {
  return Date.parse(momentOf(`${wallTime(at, timeZone).slice(0, 10)}T00:00`, timeZone) ?? "");
}
