import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Cursor } from "../../lib/protocol/frames.ts";
import { Feed } from "../../server/gateway/feed.ts";
import { watchSlowReaders } from "../../server/gateway/slow-readers.ts";
import { Pump, type Run } from "../../server/wire/pump.ts";
import { type Database, DatabaseAway } from "./support-database.ts";
import type { HandLine } from "./support-line.ts";
import type { LineRules } from "./support-line-rules.ts";
import type { Log } from "./support-log.ts";

const GATHER_MS = 5;
/** Something may wait for 10 s, and that is looked at twice a second. */
const STUCK_MOST_MS = 11_000;

interface NodeParts {
  log: Log;
  database: Database;
  historyBytes: number;
  complain(fault: string): void;
}

/** One gateway without its sockets: a pump, a feed and the lines of those who follow. */
export class GatewayNode {
  /** What was rung and has not come here yet. */
  bell: LoggedEvent[][] = [];
  readonly lines = new Map<HandLine, LineRules>();
  readonly pump: Pump;
  private readonly feed: Feed;
  private readonly slow: { stop(): void };
  private live = new Set<LineRules>();
  private lastRunAt = 0;

  constructor(private readonly parts: NodeParts) {
    const { log, database, historyBytes } = parts;
    const wire = { id: 1, slug: log.wire, name: "Syria", nameAr: "سوريا", epoch: log.epoch };
    const onError = (error: unknown) => this.judge(error);
    const onRun = (run: Run) => this.push(run);
    this.pump = new Pump({ wire, head: database.head, read: database.read, historyBytes, onRun, onError });
    this.feed = new Feed(this.pump, onError);
    this.slow = watchSlowReaders({ [Symbol.iterator]: () => this.lines.keys() }, onError);
  }

  accept(line: HandLine, rules: LineRules, cursor: Cursor): void {
    this.lines.set(line, rules);
    void this.feed.follow(line, cursor);
  }

  leave(line: HandLine): void {
    this.lines.delete(line);
    this.feed.leave(line);
  }

  /** Lets one batch of what was rung come here; it comes again when it is kept. */
  ring(which: number, isKept: boolean): void {
    const place = which % Math.max(1, this.bell.length);
    const [events] = isKept ? this.bell.slice(place, place + 1) : this.bell.splice(place, 1);
    if (events) this.pump.ring(events);
  }

  async poll(): Promise<void> {
    const at = Date.now();
    try {
      this.pump.seeHead(await this.parts.database.readHead(), at);
    } catch (error) {
      this.judge(error);
    }
  }

  sayHead(): void {
    this.feed.sendHead();
  }

  /** [W9] nothing that came is held back for long: whoever reads and is refused nothing has it all. */
  checkNothingIsHeld(): void {
    if (Date.now() - this.lastRunAt < GATHER_MS) return;
    for (const [line, rules] of this.lines) {
      if (line.isOpen && line.waiting === 0 && !rules.isRefused && rules.reached < this.pump.head) {
        this.parts.complain(`[W9] ${line.actor.id} is kept at ${rules.reached} of ${this.pump.head}`);
      }
    }
  }

  /** [W7] who does not read at all is not kept. */
  checkNobodyIsStuck(): void {
    for (const { isOpen, waiting, stuckSince, actor } of this.lines.keys()) {
      const ms = Date.now() - stuckSince;
      if (isOpen && waiting > 0 && ms > STUCK_MOST_MS)
        this.parts.complain(`[W7] ${actor.id} has not read for ${ms} ms`);
    }
  }

  /** Who is at the head and has been sent something is live: only at the beginning may a line wait for a read. */
  noteWhoIsLive(): void {
    const all = [...this.lines].filter(
      ([line, rules]) => line.waiting === 0 && rules.isBegun && rules.reached === this.pump.head,
    );
    this.live = new Set(all.map(([, rules]) => rules));
  }

  stop(): void {
    for (const line of [...this.lines.keys()]) line.cut();
    this.feed.stop();
    this.slow.stop();
  }

  /** [W9] after a quiet moment a run leaves at once, in the middle of others it waits. */
  private push(run: Run): void {
    const since = Date.now() - this.lastRunAt;
    this.lastRunAt = Date.now();
    const before = [...this.lines.values()].map((rules) => [rules, rules.frames] as const);
    this.feed.push(run);
    for (const [rules, frames] of before) {
      const isSent = rules.frames > frames;
      const isDue = since > 2 * GATHER_MS && this.live.has(rules);
      if (isDue && !isSent) this.parts.complain(`[W9] (${run.from}, ${run.to}] did not leave at once`);
      if (since === 0 && isSent) this.parts.complain(`[W9] (${run.from}, ${run.to}] was not gathered`);
    }
  }

  private judge(error: unknown): void {
    const isShort = error instanceof Error && /^the log has \d+ events in /.test(error.message);
    if (!(error instanceof DatabaseAway) && !isShort) this.parts.complain(`a fault of the node: ${error}`);
  }
}
