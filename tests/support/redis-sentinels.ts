import { vi } from "vitest";
import { askRedisProcess, type RedisProcess, startRedisProcess } from "./redis-process.ts";

/** A master, a replica, and three Sentinels that put it in the master's place when that is gone. */
export interface SentinelledRedis {
  /** As REDIS_URL says it. */
  url: string;
  master: RedisProcess;
  replica: RedisProcess;
  sentinels: RedisProcess[];
  /** Starts another Redis, a replica of nobody's, and has the Sentinels name it as the master. */
  nameAnother(): Promise<RedisProcess>;
  /** Asks one of the Redises. */
  ask<Answer>(server: RedisProcess, command: string[]): Promise<Answer>;
  stop(): Promise<void>;
}

const NAME = "newsroom";
const PASSWORD = "open:sesame@sentinel";
/** The Sentinels themselves know no password. */
const OPEN = "";

/** Starts them, in about four seconds; the fail-over takes about as many. */
export async function startSentinelledRedis(): Promise<SentinelledRedis> {
  const running: RedisProcess[] = [];
  const begin = async (configuration: string, options: Parameters<typeof startRedisProcess>[1]) => {
    const server = await startRedisProcess(configuration, options);
    running.push(server);
    return server;
  };
  const stop = async () => {
    await Promise.all(running.map((server) => server.kill()));
  };
  try {
    const redis = `requirepass ${PASSWORD}\nmasterauth ${PASSWORD}\nsave ""\nrepl-diskless-sync-delay 0`;
    const master = await begin(redis, { password: PASSWORD });
    const replica = await begin(`${redis}\nreplicaof 127.0.0.1 ${master.port}`, { password: PASSWORD });
    await waitFor(master, PASSWORD, ["INFO", "replication"], /state=online/);
    const watching = `sentinel monitor ${NAME} 127.0.0.1 ${master.port} 2
sentinel auth-pass ${NAME} ${PASSWORD}
sentinel down-after-milliseconds ${NAME} 1000
sentinel failover-timeout ${NAME} 4000`;
    const start = () => begin(watching, { flags: ["--sentinel"] });
    const sentinels = await Promise.all([start(), start(), start()]);
    // Each must know of the two others, or they never agree.
    const ready = /^master0:.*slaves=1,sentinels=3/m;
    await Promise.all(sentinels.map((one) => waitFor(one, OPEN, ["INFO", "sentinel"], ready)));
    const seeds = sentinels.map(({ port }) => `127.0.0.1:${port}`);
    const url = `redis+sentinel://:${encodeURIComponent(PASSWORD)}@${seeds.join(",")}/${NAME}`;
    const nameAnother = async () => {
      // Nobody listens at port 1.
      const other = await begin(`${redis}\nreplicaof 127.0.0.1 1`, { password: PASSWORD });
      const tell = (...command: string[]) =>
        Promise.all(sentinels.map((sentinel) => askRedisProcess(sentinel, OPEN, ["SENTINEL", ...command])));
      // First all forget the old one: who still knew it would talk the others out of the new one.
      await tell("REMOVE", NAME);
      await tell("MONITOR", NAME, "127.0.0.1", String(other.port), "2");
      await tell("SET", NAME, "auth-pass", PASSWORD);
      return other;
    };
    return {
      url,
      master,
      replica,
      sentinels,
      nameAnother,
      ask: (server, command) => askRedisProcess(server, PASSWORD, command),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitFor(
  server: RedisProcess,
  password: string,
  command: string[],
  state: RegExp,
): Promise<void> {
  const check = async () => {
    const info = await askRedisProcess<string>(server, password, command);
    if (!state.test(info)) throw new Error(`not there yet: ${info}`);
  };
  await vi.waitFor(check, { timeout: 60_000, interval: 50 });
}
