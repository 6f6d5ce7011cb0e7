import { and, desc, eq, gt, or, sql } from "drizzle-orm";
import type { Flag } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { fromJson, rowsAsJson } from "./rows.ts";
import { flags } from "./schema/flags.ts";
import { reports, reportVersions } from "./schema/reports.ts";
import type { Wire } from "./wires.ts";

/** Any number that no other advisory lock of ours begins with. */
const FLASHES = 0x0f1a54;

/** Waits until no other transaction decides about a FLASH of this wire, on any node; held until this one ends. */
export async function lockFlashes(db: Db, wire: Wire): Promise<void> {
  await db.execute(sql`SELECT pg_advisory_xact_lock(${FLASHES}::integer, ${wire.id}::integer)`);
}

interface FlashBounds {
  flags: Flag[];
  /** When the newest ones were confirmed, at most `most` of them. */
  confirmed: string[];
  /** The accounts of those who wrote a version of the report since its FLASH was asked for. */
  writers: string[];
}

/** What a FLASH of the report is decided by, besides the report: in one statement, of one moment. */
export async function flashBounds(db: Db, wire: Wire, reportId: string, most: number): Promise<FlashBounds> {
  const inReport = sql`(SELECT ${reports.storyId} FROM ${reports} WHERE ${reports.id} = ${reportId})`;
  const onReport = or(eq(flags.reportId, reportId), eq(flags.storyId, inReport));
  const at = sql<string>`(flash ->> 'confirmedAt')`;
  const newest = db
    .select({ at: at.as("at") })
    .from(reports)
    .where(and(eq(reports.wireId, wire.id), sql`flash IS NOT NULL`, sql`${at} IS NOT NULL`))
    .orderBy(desc(at))
    .limit(most);
  const askedFor = sql`(SELECT (flash ->> 'version')::integer FROM ${reports} WHERE ${reports.id} = ${reportId})`;
  const since = db
    .select({ by: reportVersions.actorId })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), gt(reportVersions.version, askedFor)));
  const { rows } = await db.execute<{ flags: unknown[]; confirmed: string[]; writers: string[] }>(
    sql`SELECT ${rowsAsJson(flags, onReport)} AS flags, ARRAY(${newest}) AS confirmed, ARRAY(${since}) AS writers`,
  );
  const { flags: found = [], confirmed = [], writers = [] } = rows[0] ?? {};
  return {
    flags: fromJson(flags, found).map(({ wireId: _wire, ...flag }) => ({ ...flag, wire: wire.slug })),
    confirmed,
    writers,
  };
}
