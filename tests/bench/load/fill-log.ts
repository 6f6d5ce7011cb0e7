import pg from "pg";
import { DUPLICATES_NAME, WORDS_TASK } from "../../../server/readers.ts";

interface Filling {
  databaseUrl: string;
  events: number;
  reports: number;
  /** Open ones, of each. */
  flags: number;
  stories: number;
  body: string;
}

/**
 * Writes a log of this length straight into a database that is migrated and has somebody in it: every report is filed,
 * the other events change one of them. The chain of hashes is not that of a real log. Who reads the log has come to its end:
 * the reports are all the same, and would be proposed as duplicates, an event more for each while something is measured.
 */
export async function fillLog({ databaseUrl, body, ...counts }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("CREATE TEMP TABLE want ON COMMIT DROP AS SELECT $1::text AS body", [body]);
    for (const statement of statements(counts)) await client.query(statement);
    await client.query("COMMIT");
    await client.query("VACUUM (ANALYZE)");
  } finally {
    await client.end();
  }
}

function statements({ events, reports, flags, stories }: Omit<Filling, "databaseUrl" | "body">): string[] {
  const each = events / reports;
  const at = (seq: string) => `now() - (${events} - ${seq}) * interval '1 second'`;
  const id = (kind: string, n: string) => `md5('${kind}' || ${n})::uuid`;
  return [
    `INSERT INTO stories (id, wire_id, slug, headline, state, version, opened_at, changed_at)
     SELECT ${id("story", "n")}, 1, 'BENCH/' || n, 'خط الغاز', 'open', 1, now(), now() FROM generate_series(1, ${stories}) n`,
    `INSERT INTO reports (id, wire_id, story_id, headline, body, language, byline, urgency, version, state, state_at,
       source_grade, information_grade, filed_seq, filed_at, changed_at, published_at, published_version)
     SELECT ${id("report", "n")}, 1, ${id("story", `(n % ${stories} + 1)`)}, 'هجوم على سجن عايد رقم ' || n, w.body, 'ar',
       'مراسل برق', 4, 1, CASE WHEN n % 3 = 0 THEN 'published' ELSE 'filed' END, t.at, 'F', 6, t.seq, t.at, t.at,
       CASE WHEN n % 3 = 0 THEN t.at END, CASE WHEN n % 3 = 0 THEN 1 END
     FROM want w, generate_series(1, ${reports}) n,
       LATERAL (SELECT floor((n - 1) * ${each})::bigint + 1 AS seq) s, LATERAL (SELECT s.seq, ${at("s.seq")} AS at) t`,
    `INSERT INTO report_sources (report_id, correspondent_id)
     SELECT r.id, u.id FROM reports r, (SELECT id FROM "user" LIMIT 1) u`,
    `INSERT INTO flags (id, wire_id, report_id, kind, reason, state, version, raised_by_id, raised_by_name, raised_at)
     SELECT ${id("flag", "n")}, 1, ${id("report", `(${reports} - n)`)}, 'verify', 'مصدر واحد', 'raised', 1, u.id, 'المشرفة', now()
     FROM (SELECT id FROM "user" LIMIT 1) u, generate_series(1, ${flags}) n`,
    `INSERT INTO wire_events (wire_id, seq, at, kind, actor_id, command_id, report_id, payload, hash)
     SELECT 1, seq, ${at("seq")}, CASE WHEN r.filed_seq IS NULL THEN 'report.amended' ELSE 'report.filed' END, 'somebody',
       ${id("command", "seq")}, coalesce(r.id, ${id("report", `(seq * 7919 % ${reports} + 1)`)}),
       jsonb_build_object('report', jsonb_build_object('headline', 'عنوان', 'body', w.body)), '\\x00'
     FROM want w, generate_series(1, ${events}::bigint) seq LEFT JOIN reports r ON r.filed_seq = seq`,
    `UPDATE wires SET head = ${events}, head_at = now() WHERE id = 1`,
    `INSERT INTO log_cursors (name, wire_id, seq)
     SELECT name, 1, ${events} FROM unnest('{${DUPLICATES_NAME},${WORDS_TASK.name}}'::text[]) name
     ON CONFLICT (name, wire_id) DO UPDATE SET seq = EXCLUDED.seq`,
  ];
}
