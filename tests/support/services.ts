import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { withConnection } from "../../server/runtime/postgres-answer.ts";
import { startRedis } from "../../server/runtime/redis.ts";

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A Redis of a test's own, which the test may treat badly; it keeps its address and forgets what it held. */
export interface TestRedis {
  url: string;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
  /** Starts it again at the same address after `stop` or `kill`. */
  restart(): Promise<void>;
  /** Lets it hang: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
}

/** A fresh migrated database, copied from the template of the run. */
export async function createDatabase(): Promise<TestDatabase> {
  const admin = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withConnection(admin, (client) =>
    client.query(`create database ${name} template ${inject("template")}`),
  );
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const drop = async () => {
    await withConnection(admin, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url: url.href, drop };
}

/** A fresh Redis process on a free loopback port. */
export async function createRedis(): Promise<TestRedis> {
  const dataDir = join(inject("runDir"), `redis-${randomBytes(4).toString("hex")}`);
  mkdirSync(dataDir);
  const start = (port?: number) => startRedis({ dataDir, report: () => {}, ...(port ? { port } : {}) });
  let redis = await start();
  const { url } = redis;
  const port = Number(new URL(url).port);
  return {
    url,
    stop: () => redis.stop(),
    async kill() {
      process.kill(redis.pid, "SIGKILL");
      await redis.stop();
    },
    async restart() {
      redis = await start(port);
    },
    pause: () => process.kill(redis.pid, "SIGSTOP"),
    resume: () => process.kill(redis.pid, "SIGCONT"),
  };
}
