import type { ByeCode, Frame, Head, Resync } from "../../lib/protocol/frames.ts";
import { byeOf, type Follower } from "../../server/gateway/handshake.ts";
import type { Line } from "../../server/gateway/line.ts";
import { encodeMessage } from "../../server/gateway/message.ts";

/** What came over a line, as the client's Socket.IO would hand it on. */
export type Message =
  | { name: "frame"; body: Frame }
  | { name: "head"; body: Head }
  | { name: "resync"; body: Resync }
  | { name: "bye"; body: ReturnType<typeof byeOf> };

export interface LineEnds {
  /** Before a message is queued: `waiting` bytes are before it. */
  onSend(message: Buffer, waiting: number): void;
  /** A message has come to the client. */
  onMessage(message: Message): void;
  /** The server closed it, and everything before that has come to the client. */
  onEnd(): void;
  /** The server has learnt that it is closed. */
  onGone(): void;
}

/** As a TCP socket of Node: who has written this much waits until all of it has left. */
const HIGH_WATER_BYTES = 16_384;

/** A line in memory: what is sent stays in it until it is flushed by hand. */
export class HandLine implements Line {
  isOpen = true;
  waiting = 0;
  left = 0;
  /** Since when something waits and nothing has left. */
  stuckSince = 0;
  private readonly queue: Buffer[] = [];
  private isStopped = false;
  private draining: (() => void)[] = [];

  constructor(
    readonly actor: Follower,
    private readonly ends: LineEnds,
  ) {}

  /** Whether there is nothing to flush, not even an end. */
  get isDone(): boolean {
    return this.isOpen && this.queue.length === 0;
  }

  send(message: Buffer): void {
    if (!this.isOpen) return;
    for (const frame of framesIn(message)) {
      this.ends.onSend(frame, this.waiting);
      this.put(frame);
    }
  }

  drained(): Promise<void> {
    if (!this.isStopped || !this.isOpen) return Promise.resolve();
    return new Promise((resolve) => this.draining.push(resolve));
  }

  close(code: ByeCode): void {
    if (!this.isOpen) return;
    this.put(encodeMessage("bye", byeOf(code)));
    this.shut();
  }

  /** Breaks the line: what was not flushed is lost. */
  cut(): void {
    this.queue.length = 0;
    this.waiting = 0;
    if (this.isOpen) this.shut();
  }

  /** Brings so many messages to the client, and the end when the server has closed it. */
  flush(count: number): void {
    for (let turn = 0; turn < count && this.queue.length > 0; turn++) {
      const message = this.queue.shift() as Buffer;
      this.waiting -= message.length;
      this.left += message.length;
      this.stuckSince = Date.now();
      if (this.waiting === 0) this.drain();
      this.ends.onMessage(decode(message));
    }
    if (!this.isOpen && this.queue.length === 0) this.ends.onEnd();
  }

  private put(message: Buffer): void {
    if (this.waiting === 0) this.stuckSince = Date.now();
    this.queue.push(message);
    this.waiting += message.length;
    if (this.waiting >= HIGH_WATER_BYTES) this.isStopped = true;
  }

  private shut(): void {
    this.isOpen = false;
    this.drain();
    this.ends.onGone();
  }

  private drain(): void {
    this.isStopped = false;
    for (const resolve of this.draining.splice(0)) resolve();
  }
}

const decoded = new WeakMap<Buffer, Message>();

/** Reads one Socket.IO event out of one WebSocket text frame; everybody who got the same bytes shares the reading. */
export function decode(message: Buffer): Message {
  const known = decoded.get(message);
  if (known) return known;
  const [name, body] = JSON.parse(textIn(message).slice(2)) as [Message["name"], never];
  const made: Message = { name, body };
  decoded.set(message, made);
  return made;
}

const split = new WeakMap<Buffer, Buffer[]>();

/** The WebSocket frames of one write, cut apart; everybody who got the same bytes shares the cutting. */
function framesIn(message: Buffer): Buffer[] {
  const known = split.get(message);
  if (known) return known;
  const frames: Buffer[] = [];
  for (let at = 0; at < message.length; ) {
    const { start, length } = headerOf(message.subarray(at));
    frames.push(message.subarray(at, at + start + length));
    at += start + length;
  }
  split.set(message, frames);
  return frames;
}

function headerOf(frame: Buffer): { start: number; length: number } {
  const short = (frame[1] as number) & 0x7f;
  if (short < 126) return { start: 2, length: short };
  if (short === 126) return { start: 4, length: frame.readUInt16BE(2) };
  return { start: 10, length: Number(frame.readBigUInt64BE(2)) };
}

function textIn(frame: Buffer): string {
  const { start, length } = headerOf(frame);
  if (frame[0] !== 0x81 || frame.length !== start + length) throw new Error("this is no single text frame");
  return frame.toString("utf8", start);
}
