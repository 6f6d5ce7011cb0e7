import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { type RunningServer, type ServerOptions, startPostgres } from "./postgres.ts";
import { startRedis } from "./redis.ts";
import { takeSeat } from "./seat.ts";

/** Addresses of a database and a Redis, ours or given; `stop` ends those that are ours and nobody else uses. */
export interface Services {
  databaseUrl: string;
  redisUrl: string;
  stop(): Promise<void>;
  /** The same without waiting, for an end in a hurry. */
  abandon(): void;
}

/**
 * Starts the servers whose address was not given. Several processes on one data folder share one pair; the last
 * to leave ends it. Fails with a StartError after ending what it had started.
 */
export async function startServices(
  given: { databaseUrl?: string | undefined; redisUrl?: string | undefined },
  options: ServerOptions,
): Promise<Services> {
  openDataDir(options.dataDir);
  const seat = takeSeat(options.dataDir);
  const running: RunningServer[] = [];
  const begin = async (start: typeof startPostgres) => {
    const server = await start(options);
    running.unshift(server);
    return server.url;
  };
  const end = async () => {
    if (!seat.leave()) return;
    for (const server of running) await server.stop();
  };
  const abandon = () => {
    if (!seat.leave()) return;
    for (const server of running) server.abandon();
  };
  return seat.alone(async () => {
    try {
      const databaseUrl = given.databaseUrl ?? (await begin(startPostgres));
      const redisUrl = given.redisUrl ?? (await begin(startRedis));
      return { databaseUrl, redisUrl, abandon, stop: () => seat.alone(end) };
    } catch (error) {
      await end();
      throw error;
    }
  });
}

/** The account of Postgres must be able to pass through, whatever the umask; nobody else can list or read. */
function openDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
}
