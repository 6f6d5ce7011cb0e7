import { setTimeout as wait } from "node:timers/promises";
import { Logger, run } from "graphile-worker";
import pg from "pg";
import { beat } from "./beat.ts";
import type { DueJob } from "./store/due.ts";

interface ClockParts {
  databaseUrl: string;
  /** Carries out what has become due; tried again later when it fails. */
  onDue(job: DueJob): Promise<void>;
  onError(error: unknown): void;
}

export interface Clock {
  /** Fulfils when what is being carried out is done, or after two seconds: the database may not answer any more. */
  stop(): Promise<void>;
}

/** How late something that becomes due may be noticed. */
const LOOK_EVERY_MS = 1_000;
const FREE_EVERY_MS = 10_000;
const QUERY_MOST_MS = 5_000;
const STOP_MOST_MS = 2_000;

/**
 * Who holds a job this long is most likely gone; the queue itself would wait for four hours. Where it still runs, the
 * second run changes nothing: what it would do was done under the same command id (W11).
 */
const FREE_ABANDONED = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
    FROM graphile_worker.jobs WHERE locked_at < now() - interval '20 seconds' HAVING count(*) > 0`;

/** Carries out what becomes due: kept in Postgres, so it outlives this process, and done by one node only. */
export async function startClock({ databaseUrl, onDue, onError }: ClockParts): Promise<Clock> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 3,
    // A connection may die without a word: whoever waits on it gives up, and the pool replaces it.
    query_timeout: QUERY_MOST_MS,
    connectionTimeoutMillis: QUERY_MOST_MS,
    keepAlive: true,
  });
  pool.on("error", onError);
  pool.on("connect", (client) => void client.on("error", onError));
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    pollInterval: LOOK_EVERY_MS,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: { due: (payload) => onDue(payload as DueJob) },
    parsedCronItems: [],
  });
  runner.events.on("job:error", ({ error }) => onError(error));
  runner.events.on("worker:getJob:error", ({ error }) => onError(error));
  runner.events.on("pool:listen:error", ({ error }) => onError(error));
  const freeing = beat(FREE_EVERY_MS, async () => void (await pool.query(FREE_ABANDONED)), onError);
  return {
    async stop() {
      freeing.stop();
      const stopped = runner.stop().then(() => pool.end());
      await Promise.race([stopped.catch(onError), wait(STOP_MOST_MS, undefined, { ref: false })]);
    },
  };
}
