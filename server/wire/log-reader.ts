import { LRUCache } from "lru-cache";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import { weigh } from "./history.ts";

/** Reads the run (after, upTo] of one wire's log from the database, at most `limit` events of it. */
export type ReadRun = (after: number, limit: number, upTo?: number) => Promise<LoggedEvent[]>;

const BLOCK_EVENTS = 512;
const KEPT_BYTES = 16 * 1_048_576;

/**
 * What is older than a node's history. It is read in whole blocks that begin at the same numbers for everybody, and
 * a block is kept for a while: ten thousand clients that come back from anywhere in it cost one query.
 */
export class LogReader {
  private readonly blocks: LRUCache<string, LoggedEvent[]>;

  constructor(read: ReadRun) {
    this.blocks = new LRUCache({
      maxSize: KEPT_BYTES,
      sizeCalculation: (events) => events.reduce((sum, event) => sum + weigh(event), 1),
      fetchMethod: async (key) => {
        const [start = 0, end = 0] = key.split("-").map(Number);
        const events = await read(start, end - start, end);
        if (events.length === end - start) return events;
        throw new Error(`the log has ${events.length} events in (${start}, ${end}]`);
      },
    });
  }

  /** The events that follow `after`, at least one and as far as a block goes, none beyond `upTo`. */
  async some(after: number, upTo: number): Promise<LoggedEvent[]> {
    const start = after - (after % BLOCK_EVENTS);
    const end = Math.min(start + BLOCK_EVENTS, upTo);
    const block = await this.blocks.fetch(`${start}-${end}`);
    const events = block?.slice(after - start) ?? [];
    if (events.length === 0) throw new Error(`the log could not be read in (${after}, ${end}]`);
    return events;
  }
}
