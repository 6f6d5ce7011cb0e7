import { setTimeout as sleep } from "node:timers/promises";
import { findRedis } from "../find-redis.ts";
import { parseRedisUrl } from "../redis-address.ts";
import { askServer } from "../redis-connection.ts";
import { type KnownProcess, stillRuns } from "./processes.ts";

/** What a Redis says about itself. */
export interface RedisFacts {
  pid: number;
  version: string;
}

/**
 * Asks a Redis for its facts, once and without retries: of a cluster the server that holds the newsroom's channel, behind
 * Sentinels the master. Throws what the connection says when it does not answer, or when nobody knows where it is.
 */
export async function askRedis(url: string): Promise<RedisFacts> {
  const address = parseRedisUrl(url);
  const server = await findRedis(address, "barq:wire");
  return factsOf(await askServer(address, server, (client) => client.info("server")));
}

/** Waits until this very process answers at the address; false when it ended or the time is up. */
export async function whenRedisAnswers(
  url: string,
  known: KnownProcess,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (stillRuns(known) && Date.now() < deadline) {
    // Somebody else's server at this port would answer with another process id, or not know the password.
    const facts = await askRedis(url).catch(() => undefined);
    if (facts) return facts.pid === known.pid;
    await sleep(30);
  }
  return false;
}

function factsOf(info: string): RedisFacts {
  const field = (name: string) => info.match(new RegExp(`^${name}:(.*?)\\r?$`, "m"))?.[1] ?? "";
  return {
    pid: Number(field("process_id")),
    version: field("valkey_version") || field("redis_version"),
  };
}
