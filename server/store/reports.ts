import { and, asc, desc, eq, gte, inArray, or } from "drizzle-orm";
import type { Report, ReportVersion } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { byColumn, insertAll } from "./prepared.ts";
import { reports, reportVersions, wireEvents } from "./schema.ts";
import type { Wire } from "./wires.ts";

type Row = typeof reports.$inferSelect;

/** The whole report of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockReport(db: Db, wire: Wire, id: string): Promise<Report | undefined> {
  const rows = await db.select().from(reports).where(onWire(wire, id)).for("update");
  return rows[0] && toReport(rows[0], wire);
}

/** The whole report of this wire, or undefined. */
export async function findReport(db: Db, wire: Wire, id: string): Promise<Report | undefined> {
  const rows = await db.select().from(reports).where(onWire(wire, id));
  return rows[0] && toReport(rows[0], wire);
}

/** The newest reports in the wire's order; with `reader`, only what has been published or was filed by them. */
export async function newestReports(db: Db, wire: Wire, limit: number, reader?: string): Promise<Report[]> {
  const readable =
    reader === undefined
      ? undefined
      : or(inArray(reports.state, ["published", "held", "killed"]), eq(reports.correspondentId, reader));
  const rows = await db
    .select({ report: reports })
    .from(wireEvents)
    .innerJoin(reports, eq(reports.id, wireEvents.reportId))
    .where(and(eq(wireEvents.wireId, wire.id), eq(wireEvents.kind, "report.filed"), readable))
    .orderBy(desc(wireEvents.seq))
    .limit(limit);
  return rows.map(({ report }) => toReport(report, wire));
}

/** A new report's row, by the names of its columns, for the log to insert with its number. */
export function newReportRow(report: Report, wire: Wire): Record<string, unknown> {
  return byColumn(reports, toRow(report, wire));
}

/** Puts the report in place of the locked one. */
export function saveReport(db: Db, wire: Wire, report: Report): Promise<unknown> {
  const { filedAt, changedAt, publishedAt, ...row } = toRow(report, wire);
  const moments = {
    filedAt: new Date(filedAt),
    changedAt: new Date(changedAt),
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
  };
  return db
    .update(reports)
    .set({ ...row, ...moments })
    .where(eq(reports.id, report.id))
    .execute();
}

/** A report's text as it stands, and whose words they are. */
export interface NewVersion {
  report: Report;
  actorId: string;
  by: string;
}

/** Keeps the reports' present texts as versions. */
export function insertVersions(db: Db, added: NewVersion[]): Promise<unknown> {
  const rows = added.map(({ report, actorId, by }) => {
    const { id, version, headline, body, slug, dateline, urgency, change, advisory, changedAt } = report;
    const text = { version, headline, body, slug, dateline, urgency, change, advisory };
    return { reportId: id, ...text, at: changedAt, actorId, by };
  });
  return insertAll(db, reportVersions, rows);
}

/** The versions of a report from the given one on, first to last. */
export async function listVersions(db: Db, reportId: string, from = 1): Promise<ReportVersion[]> {
  const rows = await db
    .select()
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), gte(reportVersions.version, from)))
    .orderBy(asc(reportVersions.version));
  return rows.map(({ actorId: _protected, at, ...version }) => ({ ...version, at: at.toISOString() }));
}

/** The wire's reports that were killed. */
export async function killedReports(db: Db, wireId: number): Promise<string[]> {
  const rows = await db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.wireId, wireId), eq(reports.state, "killed")));
  return rows.map(({ id }) => id);
}

function onWire(wire: Wire, id: string) {
  return and(eq(reports.id, id), eq(reports.wireId, wire.id));
}

function toReport(row: Row, wire: Wire): Report {
  const { wireId: _wire, ...rest } = row;
  return {
    ...rest,
    wire: wire.slug,
    bodyLength: row.body.length,
    filedAt: row.filedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

function toRow(report: Report, wire: Wire) {
  const { wire: _slug, bodyLength: _derived, filedSeq: _log, correspondentId, ...rest } = report;
  if (correspondentId === undefined) throw new Error("a projected report cannot be saved");
  return { ...rest, wireId: wire.id, correspondentId, sourceNote: report.sourceNote ?? null };
}
