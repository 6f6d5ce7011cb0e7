import { type SQL, sql } from "drizzle-orm";
import type { PulseRange } from "../../lib/domain/pulse-range.ts";
import type { UrgencyWord } from "../../lib/domain/urgency.ts";
import type { Correspondent } from "../../lib/protocol/correspondents.ts";
import type { FlagKind, Report } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { user } from "./schema/auth.ts";
import { correspondents } from "./schema/correspondents.ts";
import { flags } from "./schema/flags.ts";
import { reports } from "./schema/reports.ts";
import { wireEvents } from "./schema/wire-log.ts";

/** For this transaction: these queries are done before Postgres has compiled them. */
export async function compileNothing(db: Db): Promise<void> {
  await db.execute(sql`SET LOCAL jit = off`);
}

/** A part of a wire's log, (from, to], that holds all that happened in a range. */
export interface WirePart {
  wireId: number;
  from: number;
  to: number;
}

/** Reports that were filed in one step and are alike in one respect: the others are null. */
export interface FiledCount {
  step: number | null;
  wireId: number | null;
  urgency: UrgencyWord | null;
  dateline: string | null;
  state: Report["state"] | null;
  by: "wire" | "urgency" | "dateline" | "state";
  count: number;
}

/** Named by a number each, so that a pooled plan can be kept for them. */
const partsOf = (parts: readonly WirePart[]) =>
  sql`(VALUES ${sql.join(
    parts.map(({ wireId, from, to }) => sql`(${wireId}::int, ${from}::bigint, ${to}::bigint)`),
    sql`, `,
  )}) AS part (wire_id, low, high)`;

/** In which step of the range a moment lies. */
const stepOf = (moment: SQL, { from, stepMs }: PulseRange) =>
  sql`floor((extract(epoch FROM ${moment}) * 1000 - ${from}::float8) / ${stepMs}::float8)::int`;

const within = (moment: SQL, { from, to }: PulseRange) =>
  sql`${moment} >= to_timestamp(${from}::float8 / 1000) AND ${moment} < to_timestamp(${to}::float8 / 1000)`;

/**
 * The reports filed in the range, through the index of the wire's order. `OFFSET 0` keeps each of them one look-up:
 * the planner would rather read the reports of all years.
 */
const filedIn = (parts: readonly WirePart[], range: PulseRange) => sql`
  SELECT r.id, r.wire_id, r.urgency, r.state, r.filed_at, r.published_at, ${stepOf(sql`r.filed_at`, range)} AS step,
         CASE WHEN r.state <> 'killed' THEN r.dateline END AS dateline
    FROM ${partsOf(parts)}
    JOIN ${wireEvents} e ON e.wire_id = part.wire_id AND e.kind = 'report.filed'
                        AND e.seq > part.low AND e.seq <= part.high
    CROSS JOIN LATERAL (SELECT * FROM ${reports} WHERE id = e.report_id OFFSET 0) r
   WHERE ${within(sql`r.filed_at`, range)}`;

/** How many reports were filed: by step and wire, step and urgency, step and dateline, and by what state they are in. */
export async function countReports(
  db: Db,
  parts: readonly WirePart[],
  range: PulseRange,
): Promise<FiledCount[]> {
  const { rows } = await db.execute<Omit<FiledCount, "by" | "count"> & { by: number; count: string }>(sql`
    SELECT step, wire_id AS "wireId", urgency, dateline, state, count(*), grouping(wire_id, urgency, dateline, state) AS by
      FROM (
        SELECT step, wire_id, dateline, state,
               CASE WHEN urgency <= 1 THEN 'bulletin' WHEN urgency <= 3 THEN 'urgent'
                    WHEN urgency <= 5 THEN 'normal' ELSE 'low' END AS urgency
          FROM (${filedIn(parts, range)}) filed
      ) worded
     GROUP BY GROUPING SETS ((step, wire_id), (step, urgency), (step, dateline), (state))`);
  return rows.map((row) => ({ ...row, by: RESPECTS[row.by] ?? "state", count: Number(row.count) }));
}

/** By the bits that SQL's grouping() sets for the columns that a row leaves out. */
const RESPECTS: Record<number, FiledCount["by"]> = { 7: "wire", 11: "urgency", 13: "dateline", 14: "state" };

/** How long reports waited; `step` is null for all of them together. */
export interface WaitRow {
  step: number | null;
  of: "claim" | "publish";
  count: number;
  medianMs: number | null;
  p90Ms: number | null;
}

/** From filing to the first claim, and to publishing: of the reports filed in each step to which it happened by its end. */
export async function measureWaits(
  db: Db,
  parts: readonly WirePart[],
  range: PulseRange,
): Promise<WaitRow[]> {
  const { rows } = await db.execute<Omit<WaitRow, "count"> & { count: string }>(sql`
    WITH filed AS MATERIALIZED (${filedIn(parts, range)}), claimed AS (
      SELECT e.report_id, min(e.at) AS at
        FROM ${partsOf(parts)}
        JOIN ${wireEvents} e ON e.wire_id = part.wire_id AND e.seq > part.low AND e.seq <= part.high
       WHERE e.kind = 'report.claimed'
       GROUP BY e.report_id
    ), waits AS (
      SELECT filed.step, 'claim' AS of, extract(epoch FROM claimed.at - filed.filed_at) * 1000 AS ms
        FROM filed JOIN claimed ON claimed.report_id = filed.id
      UNION ALL
      SELECT step, 'publish', extract(epoch FROM published_at - filed_at) * 1000
        FROM filed WHERE published_at IS NOT NULL AND ${within(sql`published_at`, range)}
    )
    SELECT step, of, count(*),
           percentile_cont(0.5) WITHIN GROUP (ORDER BY ms)::float8 AS "medianMs",
           percentile_cont(0.9) WITHIN GROUP (ORDER BY ms)::float8 AS "p90Ms"
      FROM waits GROUP BY GROUPING SETS ((of, step), (of))`);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Corrections and kills, by step. */
export async function countEnds(
  db: Db,
  parts: readonly WirePart[],
  range: PulseRange,
): Promise<{ step: number; kind: "report.corrected" | "report.killed"; count: number }[]> {
  const { rows } = await db.execute<{
    step: number;
    kind: "report.corrected" | "report.killed";
    count: string;
  }>(sql`
    SELECT ${stepOf(sql`e.at`, range)} AS step, e.kind, count(*)
      FROM ${partsOf(parts)}
      JOIN ${wireEvents} e ON e.wire_id = part.wire_id AND e.seq > part.low AND e.seq <= part.high
     WHERE e.kind IN ('report.corrected', 'report.killed') AND ${within(sql`e.at`, range)}
     GROUP BY 1, 2`);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Open flags by kind and by how old they are, with how many of them are late. */
export async function countOpenFlags(
  db: Db,
  wireIds: readonly number[],
  limitsMs: readonly number[],
): Promise<{ kind: FlagKind; age: number; count: number; late: number }[]> {
  const { rows } = await db.execute<{ kind: FlagKind; age: number; count: string; late: string }>(sql`
    SELECT kind, width_bucket(extract(epoch FROM now() - raised_at) * 1000, ${sql.param(limitsMs)}::numeric[]) AS age,
           count(*), count(*) FILTER (WHERE due_at < now()) AS late
      FROM ${flags}
     WHERE wire_id = ANY (${sql.param(wireIds)}::int[]) AND state IN ('raised', 'seen', 'acknowledged')
     GROUP BY 1, 2`);
  return rows.map((row) => ({ ...row, count: Number(row.count), late: Number(row.late) }));
}

/** When a correspondent was last heard of, by the public name alone. */
export interface LastHeard {
  byline: string;
  status: Correspondent["status"] | null;
  lastReportAt: Date | null;
  checkedInAt: Date | null;
  missedAt: Date | null;
}

const HEARD_MOST = 100;

/** The correspondents that were ever heard of, the longest silent first. */
export async function lastHeard(db: Db, wireIds: readonly number[]): Promise<LastHeard[]> {
  const { rows } = await db.execute<
    { [Key in keyof LastHeard]: string | null } & Pick<LastHeard, "byline" | "status">
  >(sql`
    WITH filed AS (
      SELECT u.id, u.byline, max(last.at) AS at
        FROM ${user} u
        CROSS JOIN unnest(${sql.param(wireIds)}::int[]) AS wire (id)
        CROSS JOIN LATERAL (
          SELECT e.at FROM ${wireEvents} e
           WHERE e.actor_id = u.id AND e.wire_id = wire.id AND e.kind = 'report.filed'
           ORDER BY e.seq DESC LIMIT 1
        ) last
       WHERE u.role = 'correspondent'
       GROUP BY u.id
    ), heard AS (
      SELECT byline, at AS filed, NULL::timestamptz AS checked, NULL::timestamptz AS missed, NULL AS status FROM filed
      UNION ALL
      SELECT byline, NULL, checked_in_at, missed_at, status FROM ${correspondents}
       WHERE wire_id = ANY (${sql.param(wireIds)}::int[])
    )
    SELECT byline, max(filed) AS "lastReportAt", max(checked) AS "checkedInAt", min(missed) AS "missedAt",
           (array_agg(status ORDER BY checked DESC NULLS LAST) FILTER (WHERE status IS NOT NULL))[1] AS status
      FROM heard
     GROUP BY byline
    HAVING max(filed) IS NOT NULL OR max(checked) IS NOT NULL
     ORDER BY greatest(max(filed), max(checked)), byline
     LIMIT ${HEARD_MOST}`);
  return rows.map(({ byline, status, lastReportAt, checkedInAt, missedAt }) => ({
    byline,
    status,
    lastReportAt: date(lastReportAt),
    checkedInAt: date(checkedInAt),
    missedAt: date(missedAt),
  }));
}

const date = (at: string | null) => (at === null ? null : new Date(at));
