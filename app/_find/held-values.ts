import type { Report } from "@/lib/protocol/rows.ts";

/** What can be offered without a search of its own. */
const MOST = 200;

export interface HeldValues {
  bylines: string[];
  places: string[];
}

/** The bylines and the places of these reports, those that occur most, in the order of the alphabet. */
export function heldValues(reports: readonly Report[]): HeldValues {
  const collator = new Intl.Collator("ar", { sensitivity: "base" });
  const listed = (read: (report: Report) => string | null) => {
    const counts = new Map<string, number>();
    for (const report of reports) {
      const value = read(report);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const often = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST);
    return often.map(([value]) => value).sort(collator.compare);
  };
  return { bylines: listed(({ byline }) => byline), places: listed(({ dateline }) => dateline) };
}
