import type { Cursor, Resync } from "../../lib/protocol/frames.ts";
import { firstFrame, joinRuns } from "../wire/frames.ts";
import type { Pump, Run } from "../wire/pump.ts";
import { ownIn } from "./authors.ts";
import { FULL_BYTES, type Line } from "./line.ts";
import { Members } from "./members.ts";
import { encodeMessage, encodeText } from "./message.ts";
import { Pieces } from "./pieces.ts";

/** Events of the same few milliseconds leave in one frame (W9). */
const GATHER_MS = 5;
/** How long a head that is due waits for a frame. */
const HEAD_WAITS_MS = 500;
/** A client further behind than this is quicker with a snapshot. */
const RESUME_MOST = 20_000;

/**
 * One wire as this node's clients follow it. A line is either live, then each frame is pushed to it, or it catches up,
 * then it pulls the log piece by piece as fast as it reads; it goes over in the tick in which nothing is missing.
 */
export class Feed {
  private readonly live = new Members();
  private readonly pieces: Pieces;
  private gathered: Run | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Set while a head is due and waits for a frame to go with. */
  private headTimer: NodeJS.Timeout | undefined;
  /** Every live line has been sent the log up to here. */
  private sentTo: number;

  constructor(
    private readonly pump: Pump,
    private readonly onError: (error: unknown) => void,
  ) {
    this.sentTo = pump.head;
    this.pieces = new Pieces(pump);
  }

  /** Takes the next run: it leaves at once after a quiet moment, else with what a few milliseconds bring. */
  push(run: Run): void {
    this.gathered = joinRuns(this.gathered, run);
    if (this.timer) return;
    this.flush();
    this.timer = setTimeout(() => this.breathe(), GATHER_MS);
  }

  /**
   * Tells every live line the head, unless it is not known for sure (W4): behind the next frame, in one write with it,
   * or alone when none comes soon.
   */
  sendHead(): void {
    clearTimeout(this.headTimer);
    this.headTimer = setTimeout(() => {
      this.flush();
      if (this.headTimer && this.pump.isHeadKnown()) {
        const message = this.head();
        for (const line of this.live.all()) line.send(message);
      }
      this.headTimer = undefined;
    }, HEAD_WAITS_MS);
  }

  /** Brings a line from its cursor to the present and leaves it live, or tells it to take a snapshot (W3). */
  async follow(line: Line, cursor: Cursor): Promise<void> {
    try {
      // A snapshot may be ahead of what has reached this node: that is no future yet.
      if (cursor.epoch === this.pump.wire.epoch) await this.pump.catchUp(cursor.seq);
      const reason = this.refuse(cursor);
      if (reason) line.send(encodeMessage("resync", { wire: cursor.wire, reason }));
      else await this.catchUp(line, cursor.seq);
    } catch (error) {
      this.lose(line, error);
    }
  }

  /** Forgets a line that is closed. */
  leave(line: Line): void {
    this.live.delete(line);
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.headTimer);
  }

  /** What comes while pieces are being read and sent is part of what follows, so there is no gap to live. */
  private async catchUp(line: Line, from: number): Promise<void> {
    let at = from;
    while (line.isOpen && at < this.sentTo) {
      const { to, message } = await this.pieces.next(line, at, this.sentTo);
      line.send(message);
      at = to;
      await line.drained();
    }
    if (!line.isOpen) return;
    this.live.add(line);
    // What is being gathered is part of the head that follows.
    this.flush();
    // Unless the flush was more than the line could take at once: then it catches up again.
    if (this.live.has(line) && this.pump.isHeadKnown()) line.send(this.head());
  }

  /** Dated by when it was last held against the log itself. */
  private head(): Buffer {
    const { wire, head, knownAt } = this.pump;
    return encodeMessage("head", {
      wire: wire.slug,
      epoch: wire.epoch,
      head,
      at: new Date(knownAt).toISOString(),
    });
  }

  private refuse({ epoch, seq }: Cursor): Resync["reason"] | undefined {
    if (epoch !== this.pump.wire.epoch) return "epoch";
    if (seq > this.pump.head) return "future";
    return this.sentTo - seq > RESUME_MOST ? "too_far" : undefined;
  }

  private breathe(): void {
    this.timer = undefined;
    if (!this.gathered) return;
    this.flush();
    this.timer = setTimeout(() => this.breathe(), GATHER_MS);
  }

  private flush(): void {
    const run = this.gathered;
    if (!run) return;
    this.gathered = undefined;
    this.sentTo = run.to;
    const now = new Date();
    const head = this.takeHead();
    for (const [audience, lines] of this.live.audiences(ownIn(run.events))) {
      const { to, text } = firstFrame(this.pump, run, audience, now);
      const frame = encodeText("frame", text);
      const message = head && to === run.to ? Buffer.concat([frame, head]) : frame;
      for (const line of lines) this.deliver(line, message, run.from, to);
    }
  }

  /** The head, when it is due: it goes with the frame that is about to leave. */
  private takeHead(): Buffer | undefined {
    if (!this.headTimer || !this.pump.isHeadKnown()) return undefined;
    clearTimeout(this.headTimer);
    this.headTimer = undefined;
    return this.head();
  }

  /** A line that is full, and everyone when a run is too long for one frame, goes on at its own speed. */
  private deliver(line: Line, message: Buffer, from: number, to: number): void {
    const isFull = line.waiting > FULL_BYTES;
    if (!isFull) line.send(message);
    const at = isFull ? from : to;
    if (at === this.sentTo) return;
    this.live.delete(line);
    line
      .drained()
      .then(() => this.catchUp(line, at))
      .catch((error: unknown) => this.lose(line, error));
  }

  /** Nothing partial is left behind: the client comes back with the cursor it has. */
  private lose(line: Line, error: unknown): void {
    this.onError(error);
    line.close("newsroom.unavailable");
  }
}
