import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import type { RedisAddress, RedisServer } from "./redis-address.ts";

export type RedisConnection = ReturnType<typeof createConnection>;

const CONNECT_MS = 2_000;
/** Longer than a connect may take: what is given up here is a server that took the connection and hangs. */
const GREET_MS = 3_000;
const ANSWER_MS = 2_000;

/**
 * Opens one connection, or fails within three seconds. It never comes back by itself: whoever opened it is told by
 * `onLost` that it is gone, once or more, and decides where to open the next one.
 */
export async function connectRedis(
  address: RedisAddress,
  server: RedisServer,
  onLost: (reason: unknown) => void,
): Promise<RedisConnection> {
  const client = createConnection(address, server);
  // Without a listener a failure would end the process.
  client.on("error", onLost);
  const connecting = client.connect();
  try {
    await within(GREET_MS, connecting);
    return client;
  } catch (error) {
    client.destroy();
    // One that succeeds after all would stay open unseen.
    connecting.then(
      () => client.destroy(),
      () => {},
    );
    throw error;
  }
}

/** Opens a connection for one question and closes it; fails when the answer takes longer than two seconds. */
export async function askServer<Answer>(
  address: RedisAddress,
  server: RedisServer,
  question: (client: RedisConnection) => Promise<Answer>,
): Promise<Answer> {
  const client = await connectRedis(address, server, () => {});
  try {
    return await within(ANSWER_MS, question(client));
  } finally {
    client.destroy();
  }
}

async function within<Answer>(timeoutMs: number, answer: Promise<Answer>): Promise<Answer> {
  const late = new AbortController();
  const timer = sleep(timeoutMs, undefined, { signal: late.signal }).then(() => {
    throw new Error("Redis does not answer.");
  });
  try {
    return await Promise.race([answer, timer]);
  } finally {
    late.abort();
  }
}

function createConnection({ username, password, tls }: RedisAddress, { host, port }: RedisServer) {
  const socket = { host, port, connectTimeout: CONNECT_MS, reconnectStrategy: false as const };
  return createClient({
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    socket: tls ? { ...socket, tls: true } : socket,
    disableOfflineQueue: true,
    maintNotifications: "disabled",
    // A timer of its own for every command: what hangs is noticed for the whole connection instead.
    commandOptions: { timeout: 0 },
  });
}
