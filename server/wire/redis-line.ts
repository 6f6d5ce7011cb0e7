import { setTimeout as sleep } from "node:timers/promises";
import type { RedisAddress } from "../redis-address.ts";
import { Session } from "./redis-session.ts";

/** Channels that live on one Redis at a time, spoken and heard for as long as the node runs. */
export interface Line {
  /** Sends, or drops when Redis is away or does not keep up. */
  publish(channel: string, message: string): void;
  /** Hears the channel from now on, in this session and in every later one. */
  subscribe(channel: string): void;
  isReady(): boolean;
  close(): void;
}

interface LineParts {
  address: RedisAddress;
  pulse: string;
  hear(channel: string, message: string): void;
  onError(error: unknown): void;
  onReturn(): void;
}

const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 1_000;
/** A session that lived as long as this was none of a row of failures. */
const SETTLED_MS = 10_000;

/** Opens one session after the other; each time from the beginning, so that whatever broke is left behind with it. */
export function openLine({ onError, onReturn, ...parts }: LineParts): Line {
  const channels = new Set<string>();
  let session: Session | undefined;
  let isHeard = false;
  let isClosed = false;

  async function live(): Promise<void> {
    const opened = await Session.open(parts);
    if (isClosed) return opened.end("closed");
    session = opened;
    const subscribing = [...channels].map((channel) => opened.subscribe(channel));
    Promise.all(subscribing)
      .then(() => {
        isHeard = session === opened;
        onReturn();
      })
      .catch(opened.end);
    const reason = await opened.over;
    session = undefined;
    isHeard = false;
    throw reason;
  }

  async function run(): Promise<void> {
    for (let failures = 0; !isClosed; failures++) {
      const startedAt = performance.now();
      await live().catch((error) => isClosed || onError(error));
      if (performance.now() - startedAt > SETTLED_MS) failures = 0;
      // Nodes that lost the same Redis do not all come back in the same moment.
      const pause = Math.min(RETRY_FIRST_MS * 2 ** failures, RETRY_MOST_MS) * (0.5 + Math.random() / 2);
      if (!isClosed) await sleep(pause);
    }
  }
  void run();

  return {
    publish: (channel, message) => session?.publish(channel, message),
    subscribe(channel) {
      if (channels.has(channel)) return;
      channels.add(channel);
      const current = session;
      current?.subscribe(channel).then(onReturn).catch(current.end);
    },
    isReady: () => isHeard,
    close() {
      isClosed = true;
      session?.end("closed");
    },
  };
}
