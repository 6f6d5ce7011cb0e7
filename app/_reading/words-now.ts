import { type CarryOver, wordsOfIncident } from "@/lib/domain/carried.ts";
import type { Incident } from "@/lib/protocol/incidents.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import type { Span } from "@/lib/text/reading.ts";
import type { ToldOfReport } from "./told-of-report.ts";

/**
 * Where the words of a report that an incident rests on stand now: none when they changed, and null when nobody knows,
 * because a version on the way to this one is not at hand.
 */
export function wordsNow(
  incident: Incident,
  report: Pick<Report, "id" | "version">,
  versions: ToldOfReport["versions"],
  carry: CarryOver,
): Span[] | null {
  const spans = wordsOfIncident(incident, report.id, carry);
  if (spans.length > 0) return spans;
  const own = incident.evidence.filter(({ reportId }) => reportId === report.id);
  const known = new Set(versions.flatMap((one) => (one.reportId === report.id ? one.version : [])));
  return own.every(({ version }) => isAtHand(version, report.version, known)) ? spans : null;
}

/** Whether the words can be followed from a version to the newest; the text of that one is always there. */
function isAtHand(from: number, newest: number, known: ReadonlySet<number>): boolean {
  for (let version = from; version < newest; version++) if (!known.has(version)) return false;
  return from <= newest;
}
