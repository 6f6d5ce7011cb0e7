import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";

/** Runs some queries on a connection of their own. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks fails the query in hand; without a listener it would end the process instead.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Waits until the server takes connections, however long its recovery lasts, for as long as it lives (or as given).
 * False when it ended or the time is up; a refusal that waiting cannot change is thrown.
 */
export async function whenAnswering(
  url: string,
  lives: () => boolean,
  timeoutMs = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (lives() && Date.now() < deadline) {
    try {
      await withConnection(url, (client) => client.query("select 1"));
      return true;
    } catch (error) {
      if (isFinal(error) && lives()) throw error;
    }
    await sleep(50);
  }
  return false;
}

/** Makes the database when it is missing; two processes may ask at once. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withConnection(adminUrl, async (client) => {
    const known = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (known.rowCount) return;
    await client.query(`create database ${escapeIdentifier(name)}`).catch((error) => {
      if (error.code !== "42P04") throw error;
    });
  });
}

/** Wrong password, no such database, no right: a server that starts up or goes down says 57P03 or nothing. */
function isFinal(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return /^(28|3D|42)/.test(code);
}
