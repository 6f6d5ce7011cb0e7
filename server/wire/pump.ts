import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Database } from "../store/database.ts";
import { readRun } from "../store/wire-log.ts";
import type { Wire } from "../store/wires.ts";
import { createHistory, type History } from "./history.ts";

/** Consecutive events, the first of them numbered `from` + 1. */
export interface Run {
  from: number;
  to: number;
  events: LoggedEvent[];
}

interface PumpParts {
  database: Database;
  wire: Wire;
  head: number;
  historyBytes: number;
  onRun(run: Run): void;
  onError(error: unknown): void;
}

const FILL_LIMIT = 500;
/** Events that came too early wait for their predecessors; more of them than this is cheaper to read again. */
const EARLY_MOST = 5_000;

/**
 * One wire's events on this node, each exactly once and in order, whatever the doorbell loses, doubles or swaps.
 * It starts at `head`: what is older is read from the database when somebody asks.
 */
export class Pump {
  readonly wire: Wire;
  head: number;
  /** When this node last saw that its head was the log's, in milliseconds since the epoch. */
  knownAt = 0;
  private readonly early = new Map<number, LoggedEvent>();
  private readonly history: History;
  private readonly reads = new Map<string, Promise<LoggedEvent[]>>();
  /** The highest number that is known to exist. */
  private target: number;
  private filling = false;

  constructor(private readonly parts: PumpParts) {
    this.wire = parts.wire;
    this.head = parts.head;
    this.target = parts.head;
    this.history = createHistory(parts.head, parts.historyBytes);
  }

  /** Takes what a doorbell brought. */
  ring(events: LoggedEvent[]): void {
    for (const event of events) {
      if (event.seq <= this.head) continue;
      this.target = Math.max(this.target, event.seq);
      if (this.early.size < EARLY_MOST) this.early.set(event.seq, event);
    }
    this.advance();
    if (this.target > this.head) void this.fill();
  }

  /** Tells the log's head, as read from the database at `at`. */
  seeHead(head: number, at: number): void {
    this.target = Math.max(this.target, head);
    if (this.target > this.head) void this.fill();
    else this.knownAt = Math.max(this.knownAt, at);
  }

  /** Reads on from the database until the head is at `seq` or the log ends: somebody has seen more than this node. */
  async catchUp(seq: number): Promise<void> {
    while (this.head < seq && (await this.readOn()));
  }

  /** The run (after, upTo] with upTo at most the head: from memory, else from the database. */
  run(after: number, upTo: number): Promise<LoggedEvent[]> | LoggedEvent[] {
    if (after >= upTo) return [];
    const kept = this.history.run(after, upTo);
    if (kept) return kept;
    // Everyone who lacks the same run shares one read.
    const key = `${after}-${upTo}`;
    let read = this.reads.get(key);
    if (!read) {
      read = readRun(this.parts.database.db, this.wire.id, after, upTo - after, upTo).finally(() =>
        this.reads.delete(key),
      );
      this.reads.set(key, read);
    }
    return read;
  }

  /** Emits what follows the head without a hole. */
  private advance(): void {
    const events: LoggedEvent[] = [];
    const from = this.head;
    for (let next = this.early.get(this.head + 1); next; next = this.early.get(this.head + 1)) {
      this.early.delete(next.seq);
      this.head = next.seq;
      events.push(next);
      this.history.add(next, weigh(next));
    }
    if (events.length === 0) return;
    this.parts.onRun({ from, to: this.head, events });
  }

  /** Reads what follows the head from the database; answers whether there was anything. */
  private async readOn(): Promise<boolean> {
    const before = this.head;
    const events = await readRun(this.parts.database.db, this.wire.id, before, FILL_LIMIT);
    for (const event of events) if (event.seq > this.head) this.early.set(event.seq, event);
    this.advance();
    return this.head > before;
  }

  /** Reads a hole from the database until there is none; one read at a time. */
  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      while (this.target > this.head) {
        // The database lags behind the doorbell (a replica, a restore): the next ring or poll asks again.
        if (!(await this.readOn())) break;
      }
    } catch (error) {
      this.parts.onError(error);
    } finally {
      this.filling = false;
    }
  }
}

/** About how many bytes an event takes in memory. */
function weigh({ payload }: LoggedEvent): number {
  return 1_024 + 2 * ((payload.report?.body.length ?? 0) + (payload.flag?.reason.length ?? 0));
}
