import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Wire } from "../store/wires.ts";
import { HeadWaits } from "./head-waits.ts";
import { createHistory, type History } from "./history.ts";
import { LogReader, type ReadRun } from "./log-reader.ts";

/** Consecutive events, the first of them numbered `from` + 1. */
export interface Run {
  from: number;
  to: number;
  events: LoggedEvent[];
}

interface PumpParts {
  wire: Wire;
  read: ReadRun;
  head: number;
  /** The reports that are killed by now; none when it is left out. */
  killed?: Iterable<string>;
  historyBytes: number;
  onRun(run: Run): void;
  onError(error: unknown): void;
}

/** A head that was not held against the log for this long is not said any more (W4). */
const HEAD_KNOWN_MS = 2_000;
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
  /** The reports that were killed up to the head: their words leave this node no more (W10). */
  readonly killed: Set<string>;
  private readonly early = new Map<number, LoggedEvent>();
  private readonly history: History;
  private readonly waits = new HeadWaits();
  private readonly older: LogReader;
  /** The highest number that is known to exist. */
  private target: number;
  private filling = false;

  constructor(private readonly parts: PumpParts) {
    this.wire = parts.wire;
    this.head = parts.head;
    this.killed = new Set(parts.killed);
    this.target = parts.head;
    this.history = createHistory(parts.head, parts.historyBytes);
    this.older = new LogReader(parts.read);
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

  /** Whether this node knows for sure how far the log has come (W4). */
  isHeadKnown(): boolean {
    return Date.now() - this.knownAt <= HEAD_KNOWN_MS;
  }

  /** Reads on from the database until the head is at `seq` or the log ends: somebody has seen more than this node. */
  async catchUp(seq: number): Promise<void> {
    while (this.head < seq && (await this.readOn()));
  }

  /**
   * The events that follow `after`, at least one of them and none beyond `upTo`, which is at most the head: from
   * memory, else from the database. Fails when the log cannot be read.
   */
  some(after: number, upTo: number): Promise<LoggedEvent[]> | LoggedEvent[] {
    return this.history.run(after, upTo) ?? this.older.some(after, Math.min(upTo, this.history.floor()));
  }

  /** Fulfils once the head is past `seq`, or as soon as `signal` is aborted. */
  async past(seq: number, signal: AbortSignal): Promise<void> {
    if (this.head <= seq) await this.waits.past(seq, signal);
  }

  /** Emits what follows the head without a hole. */
  private advance(): void {
    const events: LoggedEvent[] = [];
    const from = this.head;
    for (let next = this.early.get(this.head + 1); next; next = this.early.get(this.head + 1)) {
      this.early.delete(next.seq);
      this.head = next.seq;
      events.push(next);
      this.history.add(next);
      if (next.kind === "report.killed" && next.reportId !== undefined) this.killed.add(next.reportId);
    }
    if (events.length === 0) return;
    this.waits.reached(this.head);
    this.parts.onRun({ from, to: this.head, events });
  }

  /** Reads what follows the head from the database; answers whether there was anything. */
  private async readOn(): Promise<boolean> {
    const before = this.head;
    const events = await this.parts.read(before, FILL_LIMIT);
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
