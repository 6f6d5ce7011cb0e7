/** A span of time in ms, from the first on, before the second. */
export type Range = { from: number; to: number };

const MINUTE_MS = 60_000;
const LOCAL = /^(\d{4})-(\d\d)(?:-(\d\d)(?: (\d\d):(\d\d))?)?$/;

/** The moment that a clock in a zone shows as "2026-03-14 18:30"; without an hour, the beginning of the day or month. */
export function momentOf(local: string, timeZone: string): number {
  const [, year, month, day = "1", hour = "0", minute = "0"] = LOCAL.exec(local) ?? [];
  if (!year) throw new Error(`${local} is no local time`);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return wall - aheadMs(wall - aheadMs(wall, timeZone), timeZone);
}

/** What a label says that words mean: "vague" is null; a month, a day or a minute is all of it; "a/b" runs from a to b. */
export function rangeOf(label: string, timeZone: string): Range | null {
  if (label === "vague") return null;
  const [from = "", to] = label.split("/");
  return { from: momentOf(from, timeZone), to: momentOf(to ?? after(from), timeZone) };
}

function after(local: string): string {
  const [year, month, day] = local.split(/[- ]/).map(Number);
  if (local.length > 10) return clockAt(momentOf(local, "UTC") + MINUTE_MS).slice(0, 16);
  const next = Date.UTC(year ?? 0, (month ?? 1) - (day ? 1 : 0), day ? day + 1 : 1);
  return clockAt(next).slice(0, 10);
}

/** A moment as a clock in a zone shows it: "2026-03-14 18:30". */
export function clockAt(moment: number, timeZone = "UTC"): string {
  return new Date(moment + aheadMs(moment, timeZone)).toISOString().slice(0, 16).replace("T", " ");
}

/** How far a zone is ahead of UTC at a moment. */
function aheadMs(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
