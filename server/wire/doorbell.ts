import { createClient } from "redis";
import type { LoggedEvent } from "../../lib/domain/project.ts";

/** What a node tells the others after a commit. It carries the events, and is never their only copy. */
export interface Ring {
  wireId: number;
  events: LoggedEvent[];
}

export interface Doorbell {
  /** Tells every node; never throws and never waits. A lost ring costs latency, not an event. */
  ring(wireId: number, events: LoggedEvent[]): void;
  /** Calls `listener` for every ring of every node, this one included, whenever Redis is there. */
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
export function createDoorbell({ redisUrl, onError, onReturn }: DoorbellParts): Doorbell {
  const reconnectStrategy = (retries: number) => Math.min(50 * 2 ** retries, RETRY_MOST_MS);
  const socket = { reconnectStrategy, connectTimeout: 2_000 };
  const publisher = createClient({ url: redisUrl, socket, disableOfflineQueue: true });
  const subscriber = createClient({ url: redisUrl, socket });
  for (const client of [publisher, subscriber]) client.on("error", onError);
  subscriber.on("ready", onReturn);
  publisher.connect().catch(onError);

  return {
    ring(wireId, events) {
      if (!publisher.isReady) return;
      publisher.publish(CHANNEL, JSON.stringify({ wireId, events } satisfies Ring)).catch(onError);
    },
    // Not awaited: without Redis the node runs on the head poll alone until the subscription stands.
    listen(listener) {
      subscriber.connect().catch(onError);
      subscriber.subscribe(CHANNEL, (message) => listener(JSON.parse(message) as Ring)).catch(onError);
    },
    isReady: () => publisher.isReady && subscriber.isReady,
    async close() {
      publisher.destroy();
      subscriber.destroy();
    },
  };
}
