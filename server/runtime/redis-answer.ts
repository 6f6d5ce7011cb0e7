import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { type KnownProcess, stillRuns } from "./processes.ts";

/** What a Redis says about itself. */
export interface RedisFacts {
  pid: number;
  version: string;
}

/** Asks a Redis for its facts, once and without retries; throws what the connection says when it does not answer. */
export async function askRedis(url: string): Promise<RedisFacts> {
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 2_000 } });
  // Each failure also rejects the call in hand; without a listener it would end the process instead.
  client.on("error", () => {});
  try {
    await client.connect();
    return factsOf(await client.info("server"));
  } finally {
    if (client.isOpen) client.destroy();
  }
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
