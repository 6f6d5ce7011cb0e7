import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { printToBytes } from "../../lib/text/print-bytes.ts";
import type { Sketch } from "../../lib/text/similarity.ts";
import type { Db } from "./database.ts";
import { keyReports, reportKeys } from "./schema/readers.ts";
import { reports } from "./schema/reports.ts";

type Row = typeof reports.$inferSelect;

/** A report that is compared. */
export type Compared = Pick<Row, "id" | "state" | "filedSeq" | "duplicate">;

/** One whose text has to be read first. */
export type Text = Compared & Pick<Row, "body" | "filedAt">;

/** What is kept of a report. */
export type Kept = Pick<Row, "id" | "wireId" | "filedAt"> & Sketch;

/** A report that shares keys with another, and the bytes of its fingerprint. */
export interface Candidate {
  reportId: string;
  other: Compared;
  print: Uint8Array;
}

/** How many reports with the same key are looked at, and how many of all of them are answered. */
const LOOKED_AT = 100;
const ANSWERED = 8;
/** How many reports one statement forgets. */
const FORGOTTEN = 500;

/** Those of these reports that are on this wire. */
export async function readTexts(db: Db, wireId: number, ids: string[]): Promise<Text[]> {
  if (ids.length === 0) return [];
  const { id, body, state, filedSeq, filedAt, duplicate } = reports;
  return db
    .select({ id, body, state, filedSeq, filedAt, duplicate })
    .from(reports)
    .where(and(eq(reports.wireId, wireId), inArray(id, ids)));
}

/**
 * Keeps what these reports are found and compared by in place of what was kept of them, and forgets that of `gone`. All
 * of it or nothing; done again, it changes nothing.
 */
export async function putKeys(db: Db, kept: Kept[], gone: string[]): Promise<void> {
  if (kept.length + gone.length === 0) return;
  const rows = kept.map(({ id, wireId, filedAt, keys, print }) => ({
    id,
    wire: wireId,
    at: filedAt.toISOString(),
    keys: keys.map(String),
    print: `\\x${Buffer.from(printToBytes(print)).toString("hex")}`,
  }));
  const ids = [...gone, ...kept.map(({ id }) => id)];
  // One statement, one transaction: every part of it sees what was kept before. It need not wait for the disk: the
  // cursor that moves past these reports does, and what is lost in a crash is kept again.
  await db.execute(sql`
    WITH given AS (
      SELECT row.* FROM set_config('synchronous_commit', 'off', true),
        json_to_recordset(${JSON.stringify(rows)}::json) AS row (id uuid, wire int, at timestamptz, keys bigint[], print bytea)
    ),
    held AS (SELECT id, unnest(keys) AS key FROM given),
    before AS (
      SELECT wire_id, unnest(keys) AS key, filed_at, report_id FROM ${reportKeys}
      WHERE report_id = ANY (${sql.param(ids)}::uuid[])
    ),
    unheld AS (
      DELETE FROM ${keyReports} USING before
      WHERE (key_reports.wire_id, key_reports.key, key_reports.filed_at, key_reports.report_id)
          = (before.wire_id, before.key, before.filed_at, before.report_id)
        AND (before.report_id, before.key) NOT IN (SELECT id, key FROM held)
    ),
    forgotten AS (DELETE FROM ${reportKeys} WHERE report_id = ANY (${sql.param(gone)}::uuid[])),
    put AS (
      INSERT INTO ${reportKeys} (report_id, wire_id, filed_at, keys, print)
      SELECT id, wire, at, keys, print FROM given
      ON CONFLICT (report_id) DO UPDATE SET keys = excluded.keys, print = excluded.print
    )
    INSERT INTO ${keyReports} (wire_id, key, filed_at, report_id)
    SELECT given.wire, held.key, given.at, given.id FROM given JOIN held USING (id)
    ON CONFLICT DO NOTHING`);
}

/** Forgets what was filed before that time, some at a time. */
export async function dropKeysBefore(db: Db, before: Date): Promise<void> {
  const { reportId, filedAt } = reportKeys;
  const old = await db.select({ reportId }).from(reportKeys).where(lt(filedAt, before));
  const ids = old.map((row) => row.reportId);
  for (let from = 0; from < ids.length; from += FORGOTTEN)
    await putKeys(db, [], ids.slice(from, from + FORGOTTEN));
}

/**
 * The reports of the same wire, filed at `since` or later and not after `until`, that share keys with each of these: a
 * bounded number, first those whose keys few others have. Of a key that many have only the latest are looked at.
 */
export async function findCandidates(
  db: Db,
  reportIds: string[],
  since: Date,
  until?: Date,
): Promise<Candidate[]> {
  if (reportIds.length === 0) return [];
  const notAfter = until ? sql`AND filed_at <= ${until.toISOString()}` : sql``;
  const { rows } = await db.execute<CandidateRow>(sql`
    SELECT asked.report_id, other.report_id AS id, other.print,
      reports.state, reports.filed_seq, reports.duplicate
    FROM ${reportKeys} asked
    CROSS JOIN LATERAL (
      SELECT near.report_id, sum(near.rarity) AS rarity
      FROM unnest(asked.keys) AS one (key)
      CROSS JOIN LATERAL (
        SELECT same.report_id, 1e0 / count(*) OVER () AS rarity
        FROM (
          SELECT report_id FROM ${keyReports}
          WHERE wire_id = asked.wire_id AND key = one.key AND filed_at >= ${since.toISOString()} ${notAfter}
          ORDER BY filed_at DESC LIMIT ${LOOKED_AT}
        ) same
      ) near
      WHERE near.report_id <> asked.report_id
      GROUP BY near.report_id ORDER BY rarity DESC, near.report_id LIMIT ${ANSWERED}
    ) found
    JOIN ${reportKeys} other ON other.report_id = found.report_id
    JOIN ${reports} ON reports.id = found.report_id
    WHERE asked.report_id = ANY (${sql.param(reportIds)}::uuid[])`);
  return rows.map(({ report_id, id, print, state, filed_seq, duplicate }) => ({
    reportId: report_id,
    other: { id, state, filedSeq: Number(filed_seq), duplicate },
    print,
  }));
}

type CandidateRow = Record<string, unknown> &
  Pick<Row, "id" | "state" | "duplicate"> & {
    report_id: string;
    filed_seq: string;
    print: Buffer;
  };
