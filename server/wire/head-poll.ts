import { type Beat, beat } from "../beat.ts";
import type { Database } from "../store/database.ts";
import { readHeads } from "../store/wires.ts";
import type { Pump } from "./pump.ts";

export interface HeadPoll extends Beat {
  /** When the database last answered, in milliseconds since the epoch. */
  answeredAt(): number;
}

/** Reads every log's head on a steady beat: the net under a doorbell that may be lost. */
export function pollHeads(
  database: Database,
  pumps: ReadonlyMap<number, Pump>,
  everyMs: number,
  onError: (error: unknown) => void,
): HeadPoll {
  let answeredAt = 0;
  async function read(): Promise<void> {
    const at = Date.now();
    for (const { id, head } of await readHeads(database.db)) pumps.get(id)?.seeHead(head, at);
    answeredAt = Date.now();
  }
  return { ...beat(everyMs, read, onError), answeredAt: () => answeredAt };
}
