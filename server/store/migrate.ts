import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Logger, runMigrations as runQueueMigrations } from "graphile-worker";
import pg from "pg";

// Any number will do, as long as every Barq process asks for the same one.
const MIGRATION_LOCK = 0x62617271;

/**
 * Brings the schema up to date and makes sure that a first wire exists; several nodes may call it at once.
 * Fails in a sentence when the database's locale cannot see Arabic letters.
 */
export async function migrate(databaseUrl: string, rootDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await runMigrations(drizzle({ client }), {
      migrationsFolder: path.join(rootDir, "server", "store", "migrations"),
    });
    await runQueueMigrations({ connectionString: databaseUrl, logger: new Logger(() => () => {}) });
    await requireArabicLocale(client);
    await client.query(
      `INSERT INTO wires (slug, name, name_ar, head_hash)
       SELECT 'syria', 'Syria', 'سوريا', sha256('syria') WHERE NOT EXISTS (SELECT FROM wires)`,
    );
  } finally {
    await client.end();
  }
}

async function requireArabicLocale(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sees: boolean }>("SELECT show_trgm('سوريا') <> '{}' AS sees");
  if (rows[0]?.sees) return;
  throw new Error(
    "This database cannot see Arabic letters: its LC_CTYPE is C. Create it with a UTF-8 locale (initdb --locale=C.UTF-8).",
  );
}
