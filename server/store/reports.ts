import { and, asc, desc, eq, gte, or } from "drizzle-orm";
import type { Report, ReportVersion } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { placeholders, prepared } from "./prepared.ts";
import { reports, reportVersions } from "./schema.ts";
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

/** The newest reports in the wire's order; with `reader`, only what is published or filed by them. */
export async function newestReports(db: Db, wire: Wire, limit: number, reader?: string): Promise<Report[]> {
  const readable =
    reader === undefined
      ? undefined
      : or(eq(reports.state, "published"), eq(reports.correspondentId, reader));
  const rows = await db
    .select()
    .from(reports)
    .where(and(eq(reports.wireId, wire.id), readable))
    .orderBy(desc(reports.filedSeq))
    .limit(limit);
  return rows.map((row) => toReport(row, wire));
}

/** Adds a report and its first version. Fails on the key `reports_pkey` when the id is taken. */
export function insertReport(db: Db, wire: Wire, report: Report, version: VersionAuthor): Promise<unknown>[] {
  const insert = prepared(db, "insert_report", (on) =>
    on.insert(reports).values(placeholders(reports)).prepare("insert_report"),
  );
  return [insert.execute(toRow(report, wire)), insertVersion(db, report, version)];
}

/** Puts the report in place of the locked one. */
export function saveReport(db: Db, wire: Wire, report: Report): Promise<unknown> {
  const { filedSeq: _numberedByTheLog, ...row } = toRow(report, wire);
  return db.update(reports).set(row).where(eq(reports.id, report.id)).execute();
}

export interface VersionAuthor {
  actorId: string;
  by: string;
}

/** Keeps the report's present text as a version. */
export function insertVersion(db: Db, report: Report, { actorId, by }: VersionAuthor): Promise<unknown> {
  const { id, version, headline, body, slug, dateline, urgency, advisory, changedAt } = report;
  const text = { version, headline, body, slug, dateline, urgency, advisory };
  const insert = prepared(db, "insert_version", (on) =>
    on.insert(reportVersions).values(placeholders(reportVersions)).prepare("insert_version"),
  );
  return insert.execute({ reportId: id, ...text, at: new Date(changedAt), actorId, by });
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

function onWire(wire: Wire, id: string) {
  return and(eq(reports.id, id), eq(reports.wireId, wire.id));
}

function toReport(row: Row, wire: Wire): Report {
  const { wireId: _wire, ...rest } = row;
  return {
    ...rest,
    wire: wire.slug,
    bodyLength: row.body.length,
    filedSeq: row.filedSeq ?? 0,
    filedAt: row.filedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

function toRow(report: Report, wire: Wire) {
  const { wire: _slug, bodyLength: _derived, filedSeq: _log, correspondentId, ...rest } = report;
  if (correspondentId === undefined) throw new Error("a projected report cannot be saved");
  return {
    ...rest,
    wireId: wire.id,
    correspondentId,
    filedSeq: null,
    sourceNote: report.sourceNote ?? null,
    filedAt: new Date(report.filedAt),
    changedAt: new Date(report.changedAt),
    publishedAt: report.publishedAt ? new Date(report.publishedAt) : null,
  };
}
