import pg from "pg";
import { printToBytes } from "../../../lib/text/print-bytes.ts";
import { sketch } from "../../../lib/text/similarity.ts";
import { arabicNews } from "../support/arabic-news.ts";
import { archiveId } from "./fill-archive.ts";

const CHUNK = 2_000;
const WINDOW_MS = 71 * 3_600_000;
/** So many paragraphs of background go round, and every so manieth report has one of them under it. */
const BACKGROUNDS = 200;
const WITH_BACKGROUND = 5;

/**
 * Writes this many reports of the last 72 hours into a database that is migrated and has somebody in it, with what they
 * are compared by. Answers the ids of those with background under them, last ones first.
 */
export async function fillWindow(databaseUrl: string, reports: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
    await client.query(
      "ALTER TABLE key_reports DROP CONSTRAINT key_reports_wire_id_key_filed_at_report_id_pk",
    );
    const news = arabicNews(reports + BACKGROUNDS, 1);
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "user" LIMIT 1');
    const begin = Date.now() - WINDOW_MS;
    const withBackground: string[] = [];
    const filed = (index: number) => {
      const { headline, slug, body } = news.report(index);
      const isOnBackground = index % WITH_BACKGROUND === 0;
      if (isOnBackground) withBackground.push(archiveId(index));
      const under = news.report(reports + ((index / WITH_BACKGROUND) % BACKGROUNDS)).body.split("\n")[0];
      const at = new Date(begin + (index * WINDOW_MS) / reports).toISOString();
      return {
        id: archiveId(index),
        seq: index + 1,
        at,
        headline,
        slug,
        body: isOnBackground ? `${body}\n${under}` : body,
      };
    };
    for (let from = 0; from < reports; from += CHUNK) {
      const count = Math.min(CHUNK, reports - from);
      await insert(
        client,
        Array.from({ length: count }, (_, at) => filed(from + at)),
        rows[0]?.id ?? "",
      );
    }
    await client.query(
      "INSERT INTO key_reports (wire_id, key, filed_at, report_id) SELECT wire_id, unnest(keys), filed_at, report_id FROM report_keys",
    );
    await client.query("ALTER TABLE key_reports ADD PRIMARY KEY (wire_id, key, filed_at, report_id)");
    await client.query("UPDATE wires SET head = $1 WHERE id = 1", [reports]);
    await client.query("VACUUM (ANALYZE)");
    return withBackground.toReversed();
  } finally {
    await client.end();
  }
}

interface Filed {
  id: string;
  seq: number;
  at: string;
  headline: string;
  slug: string;
  body: string;
}

async function insert(client: pg.Client, filed: Filed[], person: string): Promise<void> {
  await client.query(
    `INSERT INTO reports (id, filed_seq, filed_at, changed_at, published_at, state_at, slug, headline, body, wire_id,
       language, byline, urgency, version, state, source_grade, information_grade, published_version)
     SELECT id, seq, at, at, at, at, slug, headline, body, 1, 'ar', 'مراسل برق', 4, 1, 'published', 'F', 6, 1
     FROM json_to_recordset($1) AS one (id uuid, seq bigint, at timestamptz, slug text, headline text, body text)`,
    [JSON.stringify(filed)],
  );
  await client.query(
    "INSERT INTO report_sources (report_id, correspondent_id) SELECT unnest($1::uuid[]), $2",
    [filed.map(({ id }) => id), person],
  );
  const kept = filed.map(({ id, at, body }) => {
    const { keys, print } = sketch(body);
    return {
      id,
      at,
      keys: keys.map(String),
      print: `\\x${Buffer.from(printToBytes(print)).toString("hex")}`,
    };
  });
  await client.query(
    `INSERT INTO report_keys (report_id, wire_id, filed_at, keys, print)
     SELECT id, 1, at, keys, print
     FROM json_to_recordset($1) AS one (id uuid, at timestamptz, keys bigint[], print bytea)`,
    [JSON.stringify(kept)],
  );
}
