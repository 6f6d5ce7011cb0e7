import { whenAnswering, withConnection } from "./postgres-answer.ts";
import { askRedis } from "./redis-answer.ts";
import { StartError } from "./start-error.ts";

const OLDEST_POSTGRES = 15;
const OLDEST_REDIS = 7;
const WAIT_MS = 15_000;

/**
 * Makes sure the database can carry a newsroom: reachable, recent enough, and with a locale in which the search
 * index sees Arabic letters. Fails with a StartError that says which of these is not so.
 */
export async function checkDatabase(url: string): Promise<void> {
  const where = withoutSecret(url);
  try {
    if (!(await whenAnswering(url, () => true, WAIT_MS))) throw new Error("no answer");
  } catch (error) {
    throw new StartError(`The database at ${where} cannot be used: ${(error as Error).message}.`);
  }
  const { version, seesArabic } = await withConnection(url, async (client) => {
    // Undone at the end: whether and where the extension stays is for the migrations to say.
    await client.query("begin; create extension if not exists pg_trgm");
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int / 10000 as version, show_trgm('سوريا') <> '{}' as arabic",
    );
    await client.query("rollback");
    return { version: rows[0].version as number, seesArabic: rows[0].arabic as boolean };
  }).catch((error: Error) => {
    throw new StartError(`The database at ${where} has no pg_trgm to search with: ${error.message}.`);
  });
  if (version < OLDEST_POSTGRES) {
    throw new StartError(
      `The database at ${where} is Postgres ${version}; Barq needs ${OLDEST_POSTGRES} or newer.`,
    );
  }
  if (!seesArabic) {
    throw new StartError(
      `The database at ${where} was made with a locale that knows no Arabic letters; make it anew with LC_CTYPE C.UTF-8.`,
    );
  }
}

/** Makes sure the Redis answers and is recent enough. Fails with a StartError. */
export async function checkRedis(url: string): Promise<void> {
  const where = url.replace(/\/\/.*@/, "//");
  const facts = await askRedis(url).catch((error: Error) => {
    const why = error.message.replace(/\.$/, "") || "no answer";
    throw new StartError(`The Redis at ${where} cannot be used: ${why}.`);
  });
  const major = Number.parseInt(facts.version, 10);
  if (major < OLDEST_REDIS) {
    throw new StartError(
      `The Redis at ${where} is version ${facts.version}; Barq needs ${OLDEST_REDIS} or newer.`,
    );
  }
}

function withoutSecret(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
