import type { Party, PartyRef } from "@/lib/protocol/parties.ts";
import { arKey } from "@/lib/text/ar-key.ts";
import { PARTIES } from "@/lib/text/parties.ts";

interface Row extends PartyRef {
  keys: string[];
}

/** Finds parties by a part of any of their names: first those that begin with it. */
export function searchParties(own: readonly Party[]): (words: string) => PartyRef[] {
  const corrected = new Set(own.map(({ slug }) => slug));
  const rows: Row[] = [
    ...own.map(({ id, ar, en, aliases }) => rowOf(id, ar, en, aliases)),
    ...PARTIES.filter(({ slug }) => !corrected.has(slug)).map(({ slug, ar, en, aliases }) =>
      rowOf(slug, ar, en, aliases),
    ),
  ];
  return (words) => {
    const asked = arKey(words);
    if (asked === "") return [];
    const starts = rows.filter(({ keys }) => keys.some((key) => key.startsWith(asked)));
    const holds = rows.filter((row) => !starts.includes(row) && row.keys.some((key) => key.includes(asked)));
    return [...starts, ...holds].map(({ partyId, ar, en }) => ({ partyId, ar, en }));
  };
}

function rowOf(partyId: string, ar: string, en: string, aliases: readonly string[]): Row {
  return { partyId, ar, en, keys: [ar, en, ...aliases].map(arKey) };
}
