import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startPostgres } from "../../server/runtime/postgres.ts";
import { ensureDatabase, whenAnswering, withConnection } from "../../server/runtime/postgres-answer.ts";
import { startRedis } from "../../server/runtime/redis.ts";
import { migrate } from "../../server/store/migrate.ts";
import { type FaultProxy, openFaultProxy } from "../support/fault-proxy.ts";
import { type Guard, startGuard } from "./guard.ts";
import { findChild, signalTree } from "./process-tree.ts";

/** A server that a run may treat badly. Nodes reach it through `line`, at an address that stays the same. */
export interface Victim {
  line: FaultProxy;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Lets it hang: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
}

/** A Postgres and a Redis of the run's own. */
export interface Servers {
  postgres: Victim & {
    /** Ends one backend without a word: Postgres throws everybody out and recovers by itself. Fulfils when it answers again. */
    crashBackend(): Promise<void>;
  };
  redis: Victim;
  guard: Guard;
  /** Where nodes find Redis: through its line. */
  redisUrl: string;
  /** Makes an empty newsroom's database: through its line for the nodes, and past it for the judge. */
  createDatabase(): Promise<{ throughLine: string; direct(): string; name: string }>;
  close(): Promise<void>;
}

const PREFIX = "barq-chaos-";
export const ROOT_DIR = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const TEMPLATE = "chaos_template";
/** Until the end of a process is known to who must know it. */
const NOTICE_MS = 100;
const RECOVERY_MS = 30_000;

/** Starts both in a folder of their own; a guard outside this process ends them whatever becomes of it. */
export async function startServers(): Promise<Servers> {
  const dir = join(tmpdir(), `${PREFIX}${randomBytes(4).toString("hex")}`);
  // The account of Postgres passes through; nobody else may list or read.
  mkdirSync(dir, { mode: 0o711 });
  const guard = startGuard(dir);
  const options = { dataDir: dir, report: () => {} };
  let postgres = await startPostgres(options);
  let redis = await startRedis(options);
  const postgresLine = await openFaultProxy(() => portOf(postgres.url));
  const redisLine = await openFaultProxy(() => portOf(redis.url));
  const nameOf = (name: string) => withPath(postgres.url, name);
  await ensureDatabase(postgres.url, TEMPLATE);
  await migrate(nameOf(TEMPLATE), ROOT_DIR);
  return {
    guard,
    postgres: {
      line: postgresLine,
      kill: () => killed(postgres.pid),
      async restart() {
        postgres = await startPostgres(options);
      },
      pause: () => signalTree(postgres.pid, "SIGSTOP"),
      resume: () => signalTree(postgres.pid, "SIGCONT"),
      async crashBackend() {
        const backend = findChild(postgres.pid, /postgres: barq chaos_/);
        if (!backend) return;
        process.kill(backend, "SIGKILL");
        await sleep(NOTICE_MS);
        await whenAnswering(postgres.url, () => true, RECOVERY_MS);
      },
    },
    redis: {
      line: redisLine,
      kill: () => killed(redis.pid),
      async restart() {
        redis = await startRedis({ ...options, port: portOf(redis.url) });
      },
      pause: () => signalTree(redis.pid, "SIGSTOP"),
      resume: () => signalTree(redis.pid, "SIGCONT"),
    },
    redisUrl: withPort(redis.url, redisLine.port),
    async createDatabase() {
      const name = `chaos_${randomBytes(4).toString("hex")}`;
      await withConnection(postgres.url, (client) =>
        client.query(`create database ${name} template ${TEMPLATE}`),
      );
      return { name, direct: () => nameOf(name), throughLine: withPort(nameOf(name), postgresLine.port) };
    },
    async close() {
      await Promise.all([postgresLine.close(), redisLine.close()]);
      await guard.end();
    },
  };
}

/** Ends a process and its children, and waits until they are gone. */
async function killed(pid: number): Promise<void> {
  signalTree(pid, "SIGKILL");
  await sleep(NOTICE_MS);
}

const portOf = (url: string) => Number(new URL(url).port);

function withPort(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}

function withPath(url: string, path: string): string {
  const changed = new URL(url);
  changed.pathname = `/${path}`;
  return changed.href;
}
