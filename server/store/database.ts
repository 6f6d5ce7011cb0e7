import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";

const QUERY_MOST_MS = 10_000;

/** Where queries are run: the pool, or the one connection of a transaction. */
export type Db = NodePgDatabase & { $client: Pick<pg.ClientBase, "query"> };

export interface Database {
  /** Queries outside any transaction. */
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool of pipelining connections: statements started without waiting travel in one flight.
 * Fails later, at the first query, when the database cannot be reached.
 */
export function openDatabase(
  url: string,
  options: { size?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size ?? 12,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    // A connection may die without a word: whoever waits on it gives up, and the pool replaces it.
    query_timeout: QUERY_MOST_MS,
    keepAlive: true,
    options: "-c TimeZone=UTC -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s",
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", (error) => options.onError?.(error));
  return { db: drizzle({ client: pool }), pool, close: () => pool.end() };
}

const ormByClient = new WeakMap<pg.PoolClient, Db>();

/** Lends one connection; it is thrown away when `work` reports it broken by failing. */
export async function withConnection<T>(
  database: Database,
  work: (db: Db, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  const noteError = (error: Error) => {
    broken = error;
  };
  client.on("error", noteError);
  try {
    let db = ormByClient.get(client);
    if (!db) {
      db = drizzle({ client });
      ormByClient.set(client, db);
    }
    return await work(db, client);
  } catch (error) {
    broken ??= error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.off("error", noteError);
    client.release(broken);
  }
}

/** Runs reads of one moment: everything `read` starts sees the same committed state (W5). */
export function readMoment<T>(database: Database, read: (db: Db) => Promise<T>): Promise<T> {
  return withConnection(database, async (db, client) => {
    const begun = client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const result = read(db);
    const [, value] = await Promise.all([begun, result]);
    await client.query("COMMIT");
    return value;
  });
}
