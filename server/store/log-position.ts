import { sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { wireEvents, wires } from "./schema/wire-log.ts";
import type { Wire } from "./wires.ts";

/** Where a log stands, by the database's own clock. */
export interface LogEnd {
  epoch: string;
  head: number;
  now: Date;
}

/** How far the log of a wire has come. */
export async function logEnd(db: Db, wire: Wire): Promise<LogEnd> {
  const [row] = await db
    .select({ epoch: wires.epoch, head: wires.head, now: sql<Date>`now()`.mapWith(wires.headAt) })
    .from(wires)
    .where(sql`${wires.id} = ${wire.id}`);
  return row ?? { epoch: wire.epoch, head: 0, now: new Date() };
}

/**
 * The number of the last event at this moment or before it; 0 when there is none. Along a log no moment goes back, so
 * it is found by halving: twenty look-ups in a log of a million.
 */
export async function seqAt(db: Db, wire: Wire, at: string): Promise<number> {
  const { rows } = await db.execute<{ seq: string }>(sql`
    WITH RECURSIVE search (low, high) AS (
      SELECT 0::bigint, head FROM ${wires} WHERE id = ${wire.id}
      UNION ALL
      SELECT CASE WHEN e.at <= ${at}::timestamptz THEN half.middle ELSE search.low END,
             CASE WHEN e.at <= ${at}::timestamptz THEN search.high ELSE half.middle - 1 END
        FROM search
        CROSS JOIN LATERAL (SELECT (search.low + search.high + 1) / 2 AS middle) half
        JOIN ${wireEvents} e ON e.wire_id = ${wire.id} AND e.seq = half.middle
       WHERE search.low < search.high
    )
    SELECT low AS seq FROM search WHERE low >= high`);
  return Number(rows[0]?.seq ?? 0);
}

/** When this event happened; undefined when the log does not reach it. */
export async function momentOf(db: Db, wire: Wire, seq: number): Promise<string | undefined> {
  const [row] = await db
    .select({ at: wireEvents.at })
    .from(wireEvents)
    .where(sql`${wireEvents.wireId} = ${wire.id} AND ${wireEvents.seq} = ${seq}`);
  return row?.at.toISOString();
}
