import type { Database } from "../store/database.ts";
import { readHeads } from "../store/wires.ts";
import type { Pump } from "./pump.ts";

export interface HeadPoll {
  /** Reads the heads now instead of at the next tick. */
  now(): void;
  /** When the database last answered, in milliseconds since the epoch. */
  answeredAt(): number;
  stop(): void;
}

/** Reads every log's head on a steady beat: the net under a doorbell that may be lost. */
export function pollHeads(
  database: Database,
  pumps: ReadonlyMap<number, Pump>,
  everyMs: number,
  onError: (error: unknown) => void,
): HeadPoll {
  let reading = false;
  let answeredAt = 0;
  async function read(): Promise<void> {
    if (reading) return;
    reading = true;
    const at = Date.now();
    try {
      for (const { id, head } of await readHeads(database.db)) pumps.get(id)?.seeHead(head, at);
      answeredAt = Date.now();
    } catch (error) {
      onError(error);
    } finally {
      reading = false;
    }
  }
  const timer = setInterval(() => void read(), everyMs);
  return { now: () => void read(), answeredAt: () => answeredAt, stop: () => clearInterval(timer) };
}
