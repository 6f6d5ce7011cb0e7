import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";

/** What a line does to its bytes; all of it together is possible. */
export interface LineFaults {
  /** Every chunk waits this long, and up to `jitterMs` more; the order stays. */
  delayMs: number;
  jitterMs: number;
  /** 0 is as fast as it goes. */
  bytesPerSecond: number;
  /** New connections are reset at once. */
  refuse: boolean;
  /** Nobody reads what the server sends: its buffers fill. */
  stall: boolean;
  /** Everything is swallowed both ways, also the end of a connection; nobody is told. */
  halfOpen: boolean;
}

/** What a slow line holds before it stops reading from its sender. */
const HELD_MOST_BYTES = 65_536;

/** One connection through a proxy: a client, what it is connected to, and the two ways between them. */
export class Joint {
  hasHole = false;
  onEnd = () => {};
  private readonly ways: Way[];

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly faults: LineFaults,
    random: () => number,
  ) {
    this.ways = [new Way(client, server, this, random), new Way(server, client, this, random)];
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on("error", () => this.reset());
      socket.on("close", () => this.settle());
    }
    this.look();
  }

  faultsOf(way: Way): LineFaults & { held: boolean } {
    return { ...this.faults, held: this.faults.stall && way === this.ways[1] };
  }

  look(): void {
    if (this.faults.halfOpen) this.hasHole = true;
    for (const way of this.ways) way.look();
  }

  reset(): void {
    // What was swallowed hides the end of the other side, too, until the line is healed.
    if (this.hasHole && this.faults.halfOpen && !this.bothOpen()) return;
    for (const socket of [this.client, this.server]) socket.resetAndDestroy();
    this.onEnd();
  }

  private bothOpen(): boolean {
    return !this.client.destroyed && !this.server.destroyed;
  }

  private settle(): void {
    if (this.client.destroyed && this.server.destroyed) this.onEnd();
  }
}

/** One direction of a connection. */
class Way {
  private readonly queue: { chunk: Buffer | null; at: number }[] = [];
  private held = 0;
  private freeAt = 0;
  private blocked = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly joint: Joint,
    private readonly random: () => number,
  ) {
    from.on("data", (chunk) => this.take(chunk));
    from.on("end", () => this.take(null));
    to.on("drain", () => {
      this.blocked = false;
      this.flow();
    });
  }

  /** The line changed: what waits on one that is swift again goes at once. */
  look(): void {
    const { delayMs, bytesPerSecond } = this.joint.faultsOf(this);
    if (delayMs === 0 && bytesPerSecond === 0) {
      this.freeAt = 0;
      for (const waiting of this.queue) waiting.at = 0;
    }
    this.release();
  }

  /** Reads on from the sender or stops, as the line now is. */
  private flow(): void {
    const stops = this.joint.faultsOf(this).held || this.blocked || this.held > HELD_MOST_BYTES;
    if (stops) this.from.pause();
    else this.from.resume();
  }

  private take(chunk: Buffer | null): void {
    if (this.joint.hasHole) return;
    const { delayMs, jitterMs, bytesPerSecond } = this.joint.faultsOf(this);
    const now = performance.now();
    const size = chunk?.length ?? 0;
    const travel = bytesPerSecond > 0 ? (size / bytesPerSecond) * 1_000 : 0;
    this.freeAt = Math.max(this.freeAt + travel, now + travel + delayMs + this.random() * jitterMs);
    this.queue.push({ chunk, at: this.freeAt });
    this.held += size;
    this.release();
  }

  private release(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    while (this.queue[0] && this.queue[0].at <= now) this.pass(this.queue.shift()?.chunk ?? null);
    const next = this.queue[0];
    if (next) this.timer = setTimeout(() => this.release(), next.at - now);
    this.flow();
  }

  private pass(chunk: Buffer | null): void {
    if (this.joint.hasHole || this.to.destroyed) return;
    if (!chunk) return void this.to.end();
    this.held -= chunk.length;
    if (!this.to.write(chunk)) this.blocked = true;
  }
}
