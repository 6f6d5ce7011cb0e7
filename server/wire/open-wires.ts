import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Database } from "../store/database.ts";
import { killedReports } from "../store/reports.ts";
import { readRun } from "../store/wire-log.ts";
import { readHeads, type Wire } from "../store/wires.ts";
import { createDoorbell } from "./doorbell.ts";
import { pollHeads } from "./head-poll.ts";
import type { ReadRun } from "./log-reader.ts";
import { Pump, type Run } from "./pump.ts";
import type { Bus } from "./redis-bus.ts";

const HEAD_POLL_MS = 500;
const HISTORY_BYTES = 32 * 1_048_576;

interface WireParts {
  database: Database;
  bus: Bus;
  list: readonly Wire[];
  onError(error: unknown): void;
}

/** Every wire of the newsroom as this node follows it. */
export interface Wires {
  pumps: ReadonlyMap<number, Pump>;
  /** Tells every node what was just committed. */
  ring(wireId: number, events: LoggedEvent[]): void;
  /** Calls `listener` with every run of every wire, in order, once. */
  onRun(listener: (wireId: number, run: Run) => void): void;
  /** The reports of a wire that are killed by now. */
  killed(wireId: number): ReadonlySet<string>;
  /** How often the log was read from the database. */
  reads(): number;
  /** Reads every log's head now: something that was rung may have been missed. */
  readHeads(): void;
  health(): { ready: boolean; postgres: boolean; redis: boolean };
  close(): Promise<void>;
}

/** Starts one pump a wire, fed by the doorbell and by the head poll. */
export async function openWires({ database, bus, list, onError }: WireParts): Promise<Wires> {
  let onRun: (wireId: number, run: Run) => void = () => {};
  let reads = 0;
  const readOf = (wireId: number): ReadRun => {
    return (...range) => {
      reads += 1;
      return readRun(database.db, wireId, ...range);
    };
  };
  const pumps = new Map<number, Pump>();
  for (const { id, head } of await readHeads(database.db)) {
    const wire = list.find((one) => one.id === id);
    const killed = await killedReports(database.db, id);
    const parts = { head, killed, read: readOf(id), historyBytes: HISTORY_BYTES, onError };
    if (wire) pumps.set(id, new Pump({ ...parts, wire, onRun: (run) => onRun(id, run) }));
  }
  const poll = pollHeads(database, pumps, HEAD_POLL_MS, onError);
  const doorbell = createDoorbell(bus);
  const byEpoch = new Map([...pumps.values()].map((pump) => [pump.wire.epoch, pump]));
  doorbell.listen(({ epoch, events }) => byEpoch.get(epoch)?.ring(events));
  poll.now();
  return {
    pumps,
    ring(wireId, events) {
      const pump = pumps.get(wireId);
      if (!pump) return;
      doorbell.ring(pump.wire.epoch, events);
      try {
        pump.ring(events);
      } catch (error) {
        // Whoever rings has committed and must be answered so, whatever becomes of the delivery.
        onError(error);
      }
    },
    onRun(listener) {
      onRun = listener;
    },
    killed: (wireId) => pumps.get(wireId)?.killed ?? new Set(),
    reads: () => reads,
    readHeads: poll.now,
    health() {
      const postgres = Date.now() - poll.answeredAt() < 4 * HEAD_POLL_MS;
      return { ready: postgres, postgres, redis: bus.isReady() };
    },
    async close() {
      poll.stop();
    },
  };
}
