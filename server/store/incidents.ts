import { and, arrayOverlaps, desc, eq, getTableColumns, lt, type SQL, sql } from "drizzle-orm";
import { withoutReports } from "../../lib/domain/incident.ts";
import type { Incident } from "../../lib/protocol/incidents.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { incidents } from "./schema/reading.ts";
import { reports } from "./schema/reports.ts";
import type { Wire } from "./wires.ts";

/** An incident, without what rests on killed reports (W10), and the stories that its reports are in. */
export interface HeldIncident {
  incident: Incident;
  storyIds: string[];
}

const ITS_REPORTS = sql`${reports.id} = ANY(${incidents.reportIds})`;
const KILLED = sql<
  string[]
>`ARRAY(SELECT ${reports.id} FROM ${reports} WHERE ${ITS_REPORTS} AND ${reports.state} = 'killed')`;
const STORIES = sql<
  string[]
>`ARRAY(SELECT DISTINCT ${reports.storyId} FROM ${reports} WHERE ${ITS_REPORTS} AND ${reports.storyId} IS NOT NULL)`;
const IS_TOLD = sql`EXISTS (SELECT 1 FROM ${reports} WHERE ${ITS_REPORTS} AND ${reports.state} <> 'killed')`;

/** The incident of this wire, or undefined; also when every report that told of it was killed. Held until the transaction ends. */
export async function lockIncident(db: Db, wire: Wire, id: string): Promise<HeldIncident | undefined> {
  const rows = await db
    .select({ row: getTableColumns(incidents), killed: KILLED, storyIds: STORIES })
    .from(incidents)
    .where(and(eq(incidents.id, id), eq(incidents.wireId, wire.id)))
    .for("update", { of: incidents });
  const [found] = rows;
  const incident = found && toIncident(found.row, found.killed, wire);
  return incident && { incident, storyIds: found.storyIds };
}

/** Which incidents are asked for. */
export interface IncidentsAsked {
  /** Of these reports only. */
  reportIds?: readonly string[];
  /** Changed within so many days. */
  days?: number;
  /** Changed before this moment. */
  before?: string | undefined;
  limit: number;
}

/** The wire's incidents that stand and that a report still tells of, the last changed first. */
export async function standingIncidents(
  db: Db,
  wire: Wire,
  { reportIds, days, before, limit }: IncidentsAsked,
): Promise<Incident[]> {
  if (reportIds?.length === 0) return [];
  const asked = and(
    eq(incidents.state, "confirmed"),
    reportIds && arrayOverlaps(incidents.reportIds, [...reportIds]),
    days === undefined ? undefined : changedWithin(days),
    before === undefined ? undefined : lt(incidents.changedAt, new Date(before)),
  );
  return toldIncidents(db, wire, asked, limit);
}

/** The most incidents that one report is shown with. */
const ON_REPORT_MOST = 500;

/** What a report tells to have happened, withdrawn or not, the last changed first. */
export function incidentsOnReport(db: Db, wire: Wire, reportId: string): Promise<Incident[]> {
  return toldIncidents(db, wire, arrayOverlaps(incidents.reportIds, [reportId]), ON_REPORT_MOST);
}

async function toldIncidents(db: Db, wire: Wire, asked: SQL | undefined, limit: number): Promise<Incident[]> {
  const rows = await db
    .select({ row: getTableColumns(incidents), killed: KILLED })
    .from(incidents)
    .where(and(eq(incidents.wireId, wire.id), asked, IS_TOLD))
    .orderBy(desc(incidents.changedAt), desc(incidents.id))
    .limit(limit);
  return rows.flatMap(({ row, killed }) => toIncident(row, killed, wire) ?? []);
}

function changedWithin(days: number): SQL {
  return sql`${incidents.changedAt} > now() - make_interval(days => ${days})`;
}

function toIncident(
  row: typeof incidents.$inferSelect,
  killed: readonly string[],
  wire: Wire,
): Incident | undefined {
  const { wireId: _wire, reportIds: _found, ...rest } = row;
  return withoutReports({ ...withIsoDates(rest), wire: wire.slug }, new Set(killed));
}
