"use client";

import { useMemo } from "react";
import type { CarryOver } from "@/lib/domain/carried.ts";
import { incidentsKnown, reportsOf, withoutReports } from "@/lib/domain/incident.ts";
import type { Incident } from "@/lib/protocol/incidents.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { usePicked } from "../_wire/hooks.ts";
import { rowsIn } from "../_wire/selectors.ts";
import type { Resting } from "./incident-draft.ts";
import type { ToldOfReport } from "./told-of-report.ts";
import { useIncidents } from "./use-knowledge.ts";
import { wordsNow } from "./words-now.ts";

const NONE: never[] = [];

/** The incidents that a report tells of, with the words that each rests on. */
export function useIncidentsOf(
  { id, version }: Pick<Report, "id" | "version">,
  { incidents, versions }: ToldOfReport,
  carry: CarryOver,
): { standing: readonly Resting[]; withdrawn: readonly Resting[] } {
  const known = useKnownIncidents(incidents);
  return useMemo(() => {
    const own = known
      .filter(({ evidence }) => evidence.some((one) => one.reportId === id))
      .map((incident) => ({ incident, spans: wordsNow(incident, { id, version }, versions, carry) }));
    const isStanding = ({ incident }: Resting) => incident.state === "confirmed";
    return { standing: own.filter(isStanding), withdrawn: own.filter((one) => !isStanding(one)) };
  }, [id, version, known, versions, carry]);
}

/** The incidents that the server told and those of the wire, withdrawn ones too, each as it was changed last. */
export function useKnownIncidents(told: readonly Incident[]): readonly Incident[] {
  const live = useIncidents();
  const withdrawn = usePicked(({ state }) => (state ? rowsIn(state.withdrawn) : NONE));
  const reportIds = useMemo(() => [...new Set(told.flatMap(reportsOf))], [told]);
  const killed = usePicked(({ state }) =>
    reportIds.filter((id) => state?.reports.get(id)?.state === "killed").join(" "),
  );
  return useMemo(() => {
    // What was told before a kill does not know of it (W10).
    const gone = new Set(killed.split(" "));
    const left = told.flatMap((incident) => withoutReports(incident, gone) ?? []);
    return incidentsKnown(left, live, withdrawn);
  }, [told, killed, live, withdrawn]);
}
