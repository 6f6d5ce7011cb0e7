import type { Incident } from "../protocol/incidents.ts";

/** The incident by what other reports say of it; undefined when none does. Its facts stand: a person confirmed them. */
export function withoutReport(incident: Incident, reportId: string): Incident | undefined {
  return withoutReports(incident, new Set([reportId]));
}

/** The same for several reports. */
export function withoutReports(incident: Incident, reportIds: ReadonlySet<string>): Incident | undefined {
  const evidence = incident.evidence.filter((one) => !reportIds.has(one.reportId));
  if (evidence.length === incident.evidence.length) return incident;
  return evidence.length === 0 ? undefined : { ...incident, evidence };
}

/** The reports that an incident rests on, each once. */
export function reportsOf({ evidence }: Pick<Incident, "evidence">): string[] {
  return [...new Set(evidence.map(({ reportId }) => reportId))];
}

/** Of incidents from several sides each one once, as it was changed last; of two that say the same, the later side's. */
export function incidentsKnown(...sides: readonly (readonly Incident[])[]): Incident[] {
  const known = new Map<string, Incident>();
  for (const incident of sides.flat()) {
    const before = known.get(incident.id);
    if (!before || before.version <= incident.version) known.set(incident.id, incident);
  }
  return [...known.values()];
}
