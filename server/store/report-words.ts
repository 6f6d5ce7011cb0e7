import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { vectorsOf, type Worded } from "./lexemes.ts";
import { wireStems } from "./schema/readers.ts";
import { reports } from "./schema/reports.ts";

/** A report as its words are kept. */
export type WordedReport = Worded & Pick<typeof reports.$inferSelect, "id" | "state" | "filedAt">;

/** Those of these reports that are on this wire, with their words as they now are. */
export async function readWorded(db: Db, wireId: number, ids: string[]): Promise<WordedReport[]> {
  if (ids.length === 0) return [];
  const { id, state, filedAt, filedSeq, headline, slug, dateline, body } = reports;
  return db
    .select({ id, state, filedAt, filedSeq, headline, slug, dateline, body })
    .from(reports)
    .where(and(eq(reports.wireId, wireId), inArray(id, ids)));
}

/**
 * Keeps the words of these reports in place of what was kept of them, forgets those of `gone`, and counts anew in how
 * many reports each stem stands. All of it or nothing; done again, it changes nothing.
 */
export async function putWords(db: Db, wireId: number, kept: WordedReport[], gone: string[]): Promise<void> {
  if (kept.length + gone.length === 0) return;
  const rows = kept.map(({ id, filedAt, ...report }) => ({
    id,
    at: filedAt.toISOString(),
    ...vectorsOf(report, wireId),
  }));
  const ids = [...gone, ...kept.map(({ id }) => id)];
  // One statement, one transaction: every part of it sees what was kept before.
  await db.execute(sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (id uuid, at timestamptz, head tsvector, words tsvector)
    ),
    counted AS (
      SELECT stem, sum(change)::int AS change FROM (
        SELECT unnest(tsvector_to_array(head)) AS stem, 1 AS change FROM given
        UNION ALL
        SELECT unnest(tsvector_to_array(head)), -1 FROM report_words WHERE report_id = ANY (${sql.param(ids)}::uuid[])
      ) stems
      WHERE stem !~ '^#' GROUP BY stem HAVING sum(change) <> 0
    ),
    forgotten AS (
      DELETE FROM report_words WHERE report_id = ANY (${sql.param(gone)}::uuid[])
    ),
    put AS (
      INSERT INTO report_words (report_id, wire_id, filed_at, head, words)
      SELECT id, ${wireId}, at, head, words FROM given
      ON CONFLICT (report_id) DO UPDATE SET head = excluded.head, words = excluded.words
    ),
    emptied AS (
      DELETE FROM wire_stems USING counted
      WHERE wire_id = ${wireId} AND wire_stems.stem = counted.stem AND reports + change <= 0
      RETURNING wire_stems.stem
    )
    INSERT INTO ${wireStems} (wire_id, stem, reports, near)
    SELECT ${wireId}, stem, change, ${nearOf(sql`stem`)} FROM counted
    WHERE stem NOT IN (SELECT stem FROM emptied)
    ON CONFLICT (wire_id, stem) DO UPDATE SET reports = wire_stems.reports + excluded.reports`);
}

/** A stem, and each of what is left of it without one letter, as an array. */
export function nearOf(stem: ReturnType<typeof sql>) {
  return sql`ARRAY(
    SELECT DISTINCT left(${stem}, at - 1) || substr(${stem}, at + 1) FROM generate_series(1, length(${stem}) + 1) at
    WHERE length(${stem}) <= 20 OR at > length(${stem}))`;
}
