const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** What calendar and clock of a zone show at a moment (ms), to the minute, as a `datetime-local` input holds it. */
export function wallTime(at: number, timeZone: string): string {
  const parts = formatIn(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The moment (ISO 8601, UTC) at which calendar and clock of a zone show this; of an hour that comes twice, the first.
 * Null for what is no such text.
 */
export function momentOf(wall: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const guess = asUtc - aheadMs(asUtc, timeZone);
  // Once more: between the two a clock may have been put forward or back.
  return new Date(asUtc - aheadMs(guess, timeZone)).toISOString();
}

/** How far a zone's clock is ahead of UTC at a moment. */
function aheadMs(at: number, timeZone: string): number {
  return Date.parse(`${wallTime(at, timeZone)}Z`) - Math.floor(at / 60_000) * 60_000;
}

/** A zone's name at a moment (ms) in the language of a tag: "Syria Time". */
export function zoneName(tag: string, timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "longGeneric" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
