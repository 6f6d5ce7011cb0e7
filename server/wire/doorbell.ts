import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import type { LoggedEvent } from "../../lib/domain/project.ts";

/** What a node tells the others after a commit. It carries the events, and is never their only copy. */
export interface Ring {
  /** Of which log: another newsroom may share this Redis, and numbers its own. */
  epoch: string;
  events: LoggedEvent[];
}

export interface Doorbell {
  /** Tells every other node; never throws and never waits. A lost ring costs latency, not an event. */
  ring(epoch: string, events: LoggedEvent[]): void;
  /** Calls `listener` for every ring of every other node, whenever Redis is there. */
  listen(listener: (ring: Ring) => void): void;
  /** Whether Redis is there now. */
  isReady(): boolean;
  close(): Promise<void>;
}

interface DoorbellParts {
  redisUrl: string;
  onError(error: unknown): void;
  /** A subscription that comes back has missed what was rung meanwhile. */
  onReturn(): void;
}

const CHANNEL = "barq:wire";
const RETRY_MOST_MS = 1_000;

/** A doorbell over Redis pub/sub. It opens at once and keeps trying while Redis is away. */
export function createDoorbell({ redisUrl, onReturn, ...parts }: DoorbellParts): Doorbell {
  let isClosed = false;
  // Closing fails whatever is still under way; that is no news.
  const onError = (error: unknown) => isClosed || parts.onError(error);
  const reconnectStrategy = (retries: number) => Math.min(50 * 2 ** retries, RETRY_MOST_MS);
  const socket = { reconnectStrategy, connectTimeout: 2_000 };
  const publisher = createClient({ url: redisUrl, socket, disableOfflineQueue: true });
  const subscriber = createClient({ url: redisUrl, socket });
  for (const client of [publisher, subscriber]) client.on("error", onError);
  subscriber.on("ready", onReturn);
  publisher.connect().catch(onError);
  // In front of what this node says, so that it need not parse its own words when they come back.
  const own = randomUUID();

  return {
    ring(epoch, events) {
      if (!publisher.isReady) return;
      publisher.publish(CHANNEL, own + JSON.stringify({ epoch, events } satisfies Ring)).catch(onError);
    },
    // Not awaited: without Redis the node runs on the head poll alone until the subscription stands.
    listen(listener) {
      subscriber.connect().catch(onError);
      const hear = (message: string) => {
        const ring = message.startsWith(own) ? undefined : readRing(message.slice(own.length));
        if (ring) listener(ring);
      };
      subscriber.subscribe(CHANNEL, hear).catch(onError);
    },
    isReady: () => publisher.isReady && subscriber.isReady,
    async close() {
      isClosed = true;
      publisher.destroy();
      subscriber.destroy();
    },
  };
}

/** What was rung; undefined when it was not one of our nodes that said it. */
function readRing(message: string): Ring | undefined {
  try {
    const ring = JSON.parse(message) as Partial<Ring> | null;
    const isRing = typeof ring?.epoch === "string" && Array.isArray(ring.events);
    return isRing ? (ring as Ring) : undefined;
  } catch {
    return undefined;
  }
}
