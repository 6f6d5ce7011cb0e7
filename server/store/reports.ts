import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
} from "drizzle-orm";
import type { Report, ReportVersion, Story } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { prepared } from "./prepared.ts";
import { withIsoDates } from "./rows.ts";
import { reportSources, reports, reportVersions } from "./schema/reports.ts";
import { stories } from "./schema/stories.ts";
import { wireEvents } from "./schema/wire-log.ts";
import type { Wire } from "./wires.ts";

const { correspondentId, sourceNote, point } = reportSources;
/** A report with what is stored apart from it. */
const WHOLE = { ...getTableColumns(reports), correspondentId, sourceNote, point };
type Row = typeof reports.$inferSelect & Pick<typeof reportSources.$inferSelect, keyof Source>;
type Source = Pick<typeof reportSources.$inferSelect, "correspondentId" | "sourceNote" | "point">;

function wholeReports(db: Db) {
  return db.select(WHOLE).from(reports).innerJoin(reportSources, eq(reportSources.reportId, reports.id));
}

/** The whole report of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockReport(db: Db, wire: Wire, id: string): Promise<Report | undefined> {
  const [row] = await wholeReports(db).where(onWire(wire, id)).for("update", { of: reports });
  return row && toReport(row, wire);
}

/** A report and the story that it is in, as far as a decision goes by it; null when in none. */
export interface ReportInStory {
  report: Report | undefined;
  inStory: Pick<Story, "id" | "state"> | null;
}

/** The same, and its story held as well, so that no flag is raised on that meanwhile, and it is not closed. */
export async function lockReportAndStory(db: Db, wire: Wire, id: string): Promise<ReportInStory> {
  const locked = db
    .$with("locked")
    .as(wholeReports(db).where(onWire(wire, id)).for("update", { of: reports }));
  const inStory = sql`(SELECT story_id FROM locked)`;
  const held = db
    .$with("held")
    .as(
      db
        .select({ id: stories.id, state: stories.state })
        .from(stories)
        .where(eq(stories.id, inStory))
        .for("share"),
    );
  const [found] = await db
    .with(locked, held)
    .select({
      row: locked._.selectedFields,
      inStory: sql<ReportInStory["inStory"]>`(SELECT to_json(held) FROM held)`,
    })
    .from(locked);
  return { report: found && toReport(found.row, wire), inStory: found?.inStory ?? null };
}

/** Those of these reports that are on this wire, locked in the order of their ids. */
export async function lockReports(db: Db, wire: Wire, ids: string[]): Promise<Report[]> {
  const rows = await wholeReports(db)
    .where(and(eq(reports.wireId, wire.id), inArray(reports.id, ids)))
    .orderBy(asc(reports.id))
    .for("update", { of: reports });
  return rows.map((row) => toReport(row, wire));
}

/** The reports for which this one stands or may stand, locked in the order of their ids; at most `limit`. */
export async function lockFollowers(db: Db, wire: Wire, rootId: string, limit: number): Promise<Report[]> {
  const rows = await wholeReports(db)
    .where(
      and(
        eq(reports.wireId, wire.id),
        isNotNull(reports.duplicate),
        sql`(${reports.duplicate} ->> 'ofId')::uuid = ${rootId}`,
        sql`${reports.duplicate} ->> 'state' <> 'refused'`,
      ),
    )
    .orderBy(asc(reports.id))
    .limit(limit)
    .for("update", { of: reports });
  return rows.map((row) => toReport(row, wire));
}

/** The reports of a story, locked in the order of their ids; at most `limit`. */
export async function lockReportsOfStory(
  db: Db,
  wire: Wire,
  storyId: string,
  limit: number,
): Promise<Report[]> {
  const rows = await wholeReports(db)
    .where(and(eq(reports.wireId, wire.id), eq(reports.storyId, storyId)))
    .orderBy(asc(reports.id))
    .limit(limit)
    .for("update", { of: reports });
  return rows.map((row) => toReport(row, wire));
}

/** The whole report of this wire, or undefined. */
export async function findReport(db: Db, wire: Wire, id: string): Promise<Report | undefined> {
  const [row] = await prepared(db, "find_report", prepareFind).execute({ id, wireId: wire.id });
  return row && toReport(row, wire);
}

function prepareFind(db: Db) {
  const [id, wireId] = [sql.placeholder("id"), sql.placeholder("wireId")];
  return wholeReports(db)
    .where(and(eq(reports.id, id), eq(reports.wireId, wireId)))
    .prepare("find_report");
}

/** The reports of a story, newest first. */
export async function reportsOfStory(db: Db, wire: Wire, storyId: string, limit: number): Promise<Report[]> {
  const rows = await wholeReports(db)
    .where(and(eq(reports.wireId, wire.id), eq(reports.storyId, storyId)))
    .orderBy(desc(reports.filedSeq))
    .limit(limit);
  return rows.map((row) => toReport(row, wire));
}

/** Those of these reports that are on this wire, in any order. */
export async function findReports(db: Db, wire: Wire, ids: string[]): Promise<Report[]> {
  if (ids.length === 0) return [];
  const rows = await prepared(db, "find_reports", prepareFindAll).execute({ ids, wireId: wire.id });
  return rows.map((row) => toReport(row, wire));
}

function prepareFindAll(db: Db) {
  const isAsked = sql`${reports.id} = ANY(${sql.placeholder("ids")}::uuid[])`;
  return wholeReports(db)
    .where(and(eq(reports.wireId, sql.placeholder("wireId")), isAsked))
    .prepare("find_reports");
}

/** What a correspondent may read: what is released, and what they filed. */
export function readableBy(reader: string) {
  const released = and(inArray(reports.state, ["published", "held", "killed"]), isNull(reports.embargoUntil));
  return or(released, eq(correspondentId, reader));
}

/** Of whose words a correspondent may be told: not of what was reworded while on hold, but for their own. */
export function saidTo(reader: string) {
  const isDraft = sql`(${reports.state} = 'held' AND ${reports.version} > ${reports.heldVersion})`;
  return and(readableBy(reader), or(sql`${isDraft} IS NOT TRUE`, eq(correspondentId, reader)));
}

/**
 * The newest reports in the wire's order, or those that came in before this number; with `reader`, only what has been
 * published or was filed by them.
 */
export async function newestReports(
  db: Db,
  wire: Wire,
  limit: number,
  reader?: string,
  before?: number,
): Promise<Report[]> {
  const readable = reader === undefined ? undefined : readableBy(reader);
  const older = before === undefined ? undefined : lt(wireEvents.seq, before);
  const rows = await db
    .select(WHOLE)
    .from(wireEvents)
    .innerJoin(reports, eq(reports.id, wireEvents.reportId))
    .innerJoin(reportSources, eq(reportSources.reportId, reports.id))
    .where(and(eq(wireEvents.wireId, wire.id), eq(wireEvents.kind, "report.filed"), readable, older))
    .orderBy(desc(wireEvents.seq))
    .limit(limit);
  return rows.map((row) => toReport(row, wire));
}

/** The versions of a report from the given one on, first to last. */
export async function listVersions(db: Db, reportId: string, from = 1): Promise<ReportVersion[]> {
  const rows = await db
    .select()
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), gte(reportVersions.version, from)))
    .orderBy(asc(reportVersions.version));
  return rows.map(({ actorId: _protected, ...version }) => withIsoDates(version));
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
  return { ...withIsoDates(rest), wire: wire.slug, bodyLength: row.body.length };
}
