import { randomBytes } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "../../../lib/protocol/fields.ts";
import { startPostgres } from "../../../server/runtime/postgres.ts";
import { startRedis } from "../../../server/runtime/redis.ts";
import { takeSeat } from "../../../server/runtime/seat.ts";
import { atEnd } from "./at-end.ts";
import type { BenchOptions } from "./bench.ts";
import { createSessions } from "./people.ts";
import { type ServerNode, startServerNode } from "./server-node.ts";

const SECRET = "a secret that is only good for the bench, and long";

/** A newsroom of its own: fresh Postgres and Redis, and the server as `npm start` runs it. */
export interface BenchNewsroom {
  origin: string;
  port: number;
  databaseUrl: string;
  /** Every server process, for the CPU count. */
  pids: { node: number; postgres: number; redis: number };
  /** Makes people of this role and a session for each; answers their Cookie headers. */
  sessions(role: Role, count: number): Promise<string[]>;
  /** One more node on the same Postgres and Redis. */
  addNode(): Promise<ServerNode>;
  /** Ends the first node and starts another in its place, on another port: it remembers nothing. */
  restartNode(): Promise<void>;
  stopRedis(): Promise<void>;
  /** Starts Redis again where it was. */
  startRedis(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one with these services; with `profile`, its end prints where the server's CPU went. */
export async function startBenchNewsroom(
  services: string,
  { profile, workers }: Pick<BenchOptions, "profile" | "workers">,
): Promise<BenchNewsroom> {
  const dataDir = join(tmpdir(), `barq-bench-${randomBytes(4).toString("hex")}`);
  mkdirSync(dataDir, { mode: 0o711 });
  // In reverse; the servers are no children of the terminal: a bench that is interrupted ends them before it goes.
  const endings = [async () => rmSync(dataDir, { recursive: true, force: true })];
  const stop = atEnd(async () => {
    for (const end of endings.toReversed()) await end();
  });
  try {
    return await start({ services, workers }, profile, { dataDir, endings, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Place {
  dataDir: string;
  /** What ends what has been started, in the order of the starts. */
  endings: (() => Promise<void>)[];
  stop(): Promise<void>;
}

async function start(
  how: { services: string; workers: number },
  profile: boolean,
  { dataDir, endings, stop }: Place,
): Promise<BenchNewsroom> {
  const options = { dataDir, report: () => {} };
  const seat = takeSeat(dataDir);
  endings.push(async () => void seat.leave());
  const postgres = await startPostgres(options);
  endings.push(async () => {
    await postgres.stop();
    rmSync(realpathSync(join(dataDir, "postgres")), { recursive: true, force: true });
  });
  let redis = await startRedis(options);
  endings.push(() => redis.stop());
  const databaseUrl = postgres.url;
  const redisUrl = redis.url;
  const addNode = async (profileDir?: string) => {
    const place = { dataDir: join(dataDir, "node"), profileDir, secret: SECRET };
    const node = await startServerNode({ ...how, databaseUrl, redisUrl, ...place });
    endings.push(node.stop);
    return node;
  };
  let first = await addNode(profile ? join(dataDir, "profile") : undefined);
  return {
    get origin() {
      return first.origin;
    },
    get port() {
      return first.port;
    },
    databaseUrl,
    get pids() {
      return { node: first.pid, postgres: postgres.pid, redis: redis.pid };
    },
    sessions: (role, count) => createSessions({ databaseUrl, secret: SECRET, role, count }),
    addNode: () => addNode(),
    async restartNode() {
      await first.stop();
      first = await addNode();
    },
    stopRedis: () => redis.stop(),
    async startRedis() {
      redis = await startRedis({ ...options, port: Number(new URL(redisUrl).port) });
    },
    stop,
  };
}
