import { URGENCY_WORDS, type UrgencyWord, urgencyWord } from "@/lib/domain/urgency.ts";
import type { Placement, Placer } from "@/lib/geo/place-report.ts";
import type { Report } from "@/lib/protocol/rows.ts";

/** The reports of one place, the newest first. */
export interface PlaceGroup {
  key: string;
  placement: Placement;
  reports: Report[];
  /** The loudest of them. */
  urgency: UrgencyWord;
}

export interface Gathered {
  /** The place with the newest report first. */
  groups: PlaceGroup[];
  unplaced: Report[];
}

const known = new WeakMap<Placer, WeakMap<Report, Placement | null>>();

/** Gathers reports, the newest first, under their places. A killed one has no words any more, and so no place. */
export function gather(reports: readonly Report[], place: Placer): Gathered {
  const groups = new Map<string, PlaceGroup>();
  const unplaced: Report[] = [];
  for (const report of reports) {
    const placement = placementOf(report, place);
    if (!placement) {
      unplaced.push(report);
      continue;
    }
    const urgency = urgencyWord(report.urgency);
    const group = groups.get(placement.key);
    if (!group) {
      groups.set(placement.key, { key: placement.key, placement, reports: [report], urgency });
      continue;
    }
    group.reports.push(report);
    group.urgency = louder(group.urgency, urgency);
  }
  return { groups: [...groups.values()], unplaced };
}

/** The louder of two. */
export function louder(one: UrgencyWord, other: UrgencyWord): UrgencyWord {
  return URGENCY_WORDS.indexOf(one) <= URGENCY_WORDS.indexOf(other) ? one : other;
}

function placementOf(report: Report, place: Placer): Placement | null {
  let byRow = known.get(place);
  if (!byRow) {
    byRow = new WeakMap();
    known.set(place, byRow);
  }
  let placement = byRow.get(report);
  if (placement === undefined) {
    placement = place(report);
    byRow.set(report, placement);
  }
  return placement;
}
