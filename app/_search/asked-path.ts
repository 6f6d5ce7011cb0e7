import { momentOf } from "@/lib/text/zoned-time.ts";
import type { Asked, When } from "./search-address.ts";

export const PAGE = 20;
const DAY_MS = 86_400_000;
const LONG: Partial<Record<When, number>> = { day: 1, week: 7, month: 31, year: 366 };

/** Filed from when on, and before when, in ISO 8601; undefined is no bound. */
export interface Bounds {
  from?: string | undefined;
  to?: string | undefined;
}

/** The bounds that were asked for, at this moment (ms), by the days of the newsroom's zone. */
export function boundsOf({ when, from, to }: Asked, now: number, timeZone: string): Bounds {
  const days = LONG[when];
  if (days !== undefined) return { from: new Date(now - days * DAY_MS).toISOString() };
  if (when !== "days") return {};
  return { from: midnight(from, timeZone), to: midnight(dayAfter(to), timeZone) };
}

/** The read that answers what was asked, `report.search?…`. */
export function askedPath(asked: Asked, { from, to }: Bounds): string {
  const { q, state, in: part, story, page } = asked;
  const query = new URLSearchParams({ q, limit: String(PAGE), offset: String((page - 1) * PAGE) });
  for (const [name, value] of Object.entries({ from, to, state, in: part, story }))
    if (value) query.set(name, value);
  return `report.search?${query}`;
}

function midnight(day: string, timeZone: string): string | undefined {
  return day === "" ? undefined : (momentOf(`${day}T00:00`, timeZone) ?? undefined);
}

function dayAfter(day: string): string {
  const at = Date.parse(`${day}T00:00Z`);
  return Number.isNaN(at) ? "" : new Date(at + DAY_MS).toISOString().slice(0, 10);
}
