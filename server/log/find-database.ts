import type { Config } from "../config.ts";
import { runningPostgres } from "../runtime/postgres.ts";
import { StartError } from "../runtime/start-error.ts";

/** The database that is in use: the one given, or that of the Barq which runs on the data folder. Fails with a StartError. */
export function findDatabase({ databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">): string {
  const url = databaseUrl ?? runningPostgres(dataDir);
  if (url) return url;
  throw new StartError(
    `No Barq runs on ${dataDir}: start it, name its folder with --data, or give the database with --database-url.`,
  );
}
