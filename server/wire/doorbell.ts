import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Bus } from "./redis-bus.ts";

/** What a node tells the others after a commit. It carries the events, and is never their only copy. */
interface Ring {
  /** Of which log: another newsroom may share this Redis, and numbers its own. */
  epoch: string;
  events: LoggedEvent[];
}

export interface Doorbell {
  /** Tells every other node; never throws and never waits. A lost ring costs latency, not an event. */
  ring(epoch: string, events: LoggedEvent[]): void;
  /** Calls `listener` for every ring of every other node, whenever the bus is there. */
  listen(listener: (ring: Ring) => void): void;
}

const CHANNEL = "barq:wire";

/** A doorbell over the nodes' bus. */
export function createDoorbell(bus: Bus): Doorbell {
  return {
    ring(epoch, events) {
      bus.publish(CHANNEL, JSON.stringify({ epoch, events } satisfies Ring));
    },
    listen(listener) {
      bus.subscribe(CHANNEL, (message) => {
        const ring = readRing(message);
        if (ring) listener(ring);
      });
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
