import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize } from "../../../lib/domain/policy.ts";
import type { IncidentList } from "../../../lib/protocol/incidents.ts";
import type { Database } from "../../store/database.ts";
import { standingIncidents } from "../../store/incidents.ts";
import type { Wire } from "../../store/wires.ts";

/** What is asked for: of one report, or from before a moment. */
interface Asked {
  reportId?: string | undefined;
  before?: string | undefined;
  limit: number;
}

/** The incidents of a wire that stand, also those that are too old for a snapshot; the desk's alone. */
export async function listIncidents(
  database: Database,
  wire: Wire,
  actor: Actor,
  { reportId, ...asked }: Asked,
): Promise<IncidentList> {
  authorize(actor, "incident.read");
  const of = reportId === undefined ? {} : { reportIds: [reportId] };
  return { incidents: await standingIncidents(database.db, wire, { ...of, ...asked }) };
}
