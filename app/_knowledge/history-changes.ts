/** A place or a party, as one event left it. */
export interface KnownRow {
  ar: string;
  en: string | null;
  aliases: readonly string[];
  kind: string;
  country?: string;
  governorate?: string | null;
  point?: { lat: number; lon: number } | null;
  source?: string | null;
  note?: string | null;
}

export const TOLD = [
  "ar",
  "en",
  "aliases",
  "kind",
  "country",
  "governorate",
  "point",
  "source",
  "note",
] as const satisfies (keyof KnownRow)[];
export type Told = (typeof TOLD)[number];

/** What an event made of a row: what differs from how it was before, or all that was said when it was new. */
export function changedIn(now: KnownRow, before: KnownRow | undefined): Told[] {
  const text = (row: KnownRow, field: Told) => JSON.stringify(row[field] ?? null);
  return TOLD.filter((field) =>
    before ? text(now, field) !== text(before, field) : !["null", "[]", '""'].includes(text(now, field)),
  );
}
