import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { DUPLICATES_NAME, WORDS_TASK } from "../../../server/readers.ts";
import { vectorsOf } from "../../../server/store/lexemes.ts";
import { nearOf, putWords } from "../../../server/store/report-words.ts";
import type { News } from "../support/arabic-news.ts";

const INDEXES = {
  report_words_head: "gin (head) WITH (gin_pending_list_limit=128)",
  report_words_words: "gin (words) WITH (gin_pending_list_limit=512)",
};
/** Of so many reports the words are put once more, one set after the other, as the reader of the log does it. */
const PUT_AGAIN = 400;
const PUT_AT_ONCE = 20;

/** The id of the report with this index. */
export function archiveId(index: number): string {
  const digits = createHash("md5").update(`report ${index}`).digest("hex");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Writes an archive of this many reports, a minute apart, into a database that is migrated and has somebody in it, with
 * their words as the reader of the log keeps them, and beside them what a search with Postgres's own Arabic looks in.
 * Everything travels by COPY, from files that the server reads. Answers how long the words of one report take the
 * reader of the log, in milliseconds, with every index in its place.
 */
export async function fillArchive(databaseUrl: string, news: News, reports: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '1GB'");
    // Built at once when all is there: that many single insertions would take an hour.
    for (const index of Object.keys(INDEXES)) await client.query(`DROP INDEX ${index}`);
    await copyAll(client, news, reports);
    for (const [index, on] of Object.entries(INDEXES))
      await client.query(`CREATE INDEX ${index} ON report_words USING ${on}`);
    await fillStems(client);
    await fillPeer(client);
    await fillLogOf(client, reports);
    await client.query("VACUUM (ANALYZE)");
    return await putAgain(client, news, reports);
  } finally {
    await client.end();
  }
}

async function copyAll(client: pg.Client, news: News, reports: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "barq-archive-"));
  try {
    // Postgres may be another user.
    await chmod(folder, 0o755);
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "user" LIMIT 1');
    const copy = async (into: string, line: (report: Filed) => (string | number)[]) => {
      const file = join(folder, "rows");
      await pipeline(Readable.from(linesOf(news, reports, line)), createWriteStream(file));
      await client.query(`COPY ${into} FROM '${file}'`);
    };
    await copy(
      `reports (id, filed_seq, filed_at, changed_at, published_at, state_at, slug, headline, dateline, body, wire_id,
         language, byline, urgency, version, state, source_grade, information_grade, published_version)`,
      ({ id, filedSeq, at, slug, headline, dateline, body }) => {
        const texts = [slug, headline, dateline, body].map((text) => text.replaceAll("\n", "\\n"));
        return [id, filedSeq, at, at, at, at, ...texts, 1, "ar", "مراسل برق", 4, 1, "published", "F", 6, 1];
      },
    );
    await copy("report_sources (report_id, correspondent_id)", ({ id }) => [id, rows[0]?.id ?? ""]);
    await copy("report_words (report_id, wire_id, filed_at, head, words)", (report) => {
      const { head, words } = vectorsOf(report, 1);
      return [report.id, 1, report.at, head, words];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Filed = ReturnType<typeof filedAs>;

function filedAs(news: News, reports: number, index: number, now: number) {
  const filedAt = new Date(now - (reports - index) * 60_000);
  const at = filedAt.toISOString();
  return { id: archiveId(index), filedSeq: index + 1, filedAt, at, ...news.report(index) };
}

/** Rows as COPY reads them. */
function* linesOf(news: News, reports: number, line: (report: Filed) => (string | number)[]) {
  const now = Date.now();
  for (let index = 0; index < reports; index++)
    yield `${line(filedAs(news, reports, index, now)).join("\t")}\n`;
}

/** The counts that the reader of the log keeps as it goes. */
async function fillStems(client: pg.Client): Promise<void> {
  await drizzle({ client }).execute(sql`
    INSERT INTO wire_stems (wire_id, stem, reports, near)
    SELECT 1, stem, reports, ${nearOf(sql`stem`)} FROM (
      SELECT stem, count(*) AS reports FROM report_words, unnest(tsvector_to_array(head)) stem
      WHERE stem !~ '^#' GROUP BY stem
    ) counted`);
}

async function fillLogOf(client: pg.Client, reports: number): Promise<void> {
  await client.query("UPDATE wires SET head = $1 WHERE id = 1", [reports]);
  await client.query(
    `INSERT INTO log_cursors (name, wire_id, seq) VALUES ('${WORDS_TASK.name}', 1, $1), ('${DUPLICATES_NAME}', 1, $1)
     ON CONFLICT (name, wire_id) DO UPDATE SET seq = excluded.seq`,
    [reports],
  );
}

/** What the same newsroom would have without words of its own: Postgres's stemmer for Arabic, weights and all. */
async function fillPeer(client: pg.Client): Promise<void> {
  await client.query(
    `CREATE TABLE peer_words AS SELECT id, filed_at,
       setweight(to_tsvector('arabic', headline), 'A') || setweight(to_tsvector('arabic', slug), 'B') ||
       setweight(to_tsvector('arabic', dateline), 'C') || to_tsvector('arabic', body) AS words FROM reports`,
  );
  await client.query("CREATE INDEX ON peer_words USING gin (words)");
}

async function putAgain(client: pg.Client, news: News, reports: number): Promise<number> {
  const db = drizzle({ client });
  const count = Math.min(PUT_AGAIN, reports);
  const filed = Array.from({ length: count }, (_, at) => ({
    ...filedAs(news, reports, reports - count + at, Date.now()),
    state: "published" as const,
  }));
  const started = performance.now();
  for (let from = 0; from < count; from += PUT_AT_ONCE)
    await putWords(db, 1, filed.slice(from, from + PUT_AT_ONCE), []);
  return (performance.now() - started) / count;
}
