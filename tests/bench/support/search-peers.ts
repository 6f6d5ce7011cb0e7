import type pg from "pg";

/** Finds as Postgres does with its own stemmer for Arabic, ranked by `ts_rank`. */
export async function askArabic(client: pg.Client, q: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id, ts_rank(words, query) AS rank FROM peer_words, websearch_to_tsquery('arabic', $1) query
     WHERE words @@ query ORDER BY rank DESC, filed_at DESC LIMIT $2`,
    [q, limit],
  );
  return rows.map(({ id }) => id);
}

/** Finds as a pattern does, which stems nothing: the first word alone. */
export async function askPattern(client: pg.Client, q: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM reports WHERE headline ILIKE $1 OR body ILIKE $1 ORDER BY filed_at DESC LIMIT $2",
    [`%${q.split(" ")[0]}%`, limit],
  );
  return rows.map(({ id }) => id);
}

/** What the tables take, with their indexes. */
export async function sizesOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; size: string }>(
    `SELECT relname AS name, pg_size_pretty(pg_total_relation_size(oid)) AS size FROM pg_class
     WHERE relname IN ('reports', 'report_words', 'wire_stems', 'peer_words') ORDER BY 1`,
  );
  return rows.map(({ name, size }) => `${name} ${size}`).join(", ");
}
