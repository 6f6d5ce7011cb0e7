import { sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { saidTo } from "./reports.ts";
import { keyReports } from "./schema/readers.ts";
import { reportSources, reports } from "./schema/reports.ts";

/** A paragraph that stood in earlier reports: the first of them, and in how many it was, as far as they were looked at. */
export interface Earlier {
  number: number;
  firstId: string;
  count: number;
}

/** So many of the earliest reports with a paragraph are looked at, and so many of all paragraphs together. */
const EACH_MOST = 1_000;
const ALL_MOST = 4_000;

/**
 * Which of these paragraphs stood in reports of the wire that came in before this one, at `since` or later, and were
 * not killed; with `reader`, only in what that correspondent may read.
 */
export async function findEarlier(
  db: Db,
  wireId: number,
  report: { filedAt: string; filedSeq: number },
  paragraphs: readonly { number: number; key: bigint }[],
  { since, reader }: { since: Date; reader: string | undefined },
): Promise<Earlier[]> {
  if (paragraphs.length === 0) return [];
  const numbers = paragraphs.map(({ number }) => number);
  const keys = paragraphs.map(({ key }) => `${key}`);
  const each = Math.min(EACH_MOST, Math.ceil(ALL_MOST / paragraphs.length));
  const mayRead =
    reader === undefined
      ? sql``
      : sql`JOIN ${reportSources} ON ${reportSources.reportId} = ${reports.id} AND ${saidTo(reader)}`;
  const { rows } = await db.execute<{ number: number; first_id: string; count: number }>(sql`
    SELECT asked.number, count(*)::int AS count,
      (array_agg(${reports.id} ORDER BY ${reports.filedSeq}))[1] AS first_id
    FROM unnest(${sql.param(numbers)}::int[], ${sql.param(keys)}::bigint[]) AS asked (number, key)
    CROSS JOIN LATERAL (
      SELECT report_id FROM ${keyReports}
      WHERE wire_id = ${wireId} AND key = asked.key
        AND filed_at >= ${since.toISOString()} AND filed_at <= ${report.filedAt}
      ORDER BY filed_at LIMIT ${each}
    ) met
    JOIN ${reports} ON ${reports.id} = met.report_id
      AND ${reports.filedSeq} < ${report.filedSeq} AND ${reports.state} <> 'killed'
    ${mayRead}
    GROUP BY asked.number ORDER BY asked.number`);
  return rows.map(({ number, first_id, count }) => ({ number, firstId: first_id, count }));
}
