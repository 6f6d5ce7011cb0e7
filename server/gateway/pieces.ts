import { LRUCache } from "lru-cache";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import { firstFrame } from "../wire/frames.ts";
import type { Pump } from "../wire/pump.ts";
import { isOwn, ownIn } from "./authors.ts";
import type { Line } from "./line.ts";
import { classOf } from "./members.ts";
import { encodeText } from "./message.ts";

/** A part of the log, encoded for one audience. */
export interface Piece {
  to: number;
  message: Buffer;
}

/** Pieces end at multiples of this, so that clients that come from different numbers soon ask for the same ones. */
const PIECE_EVENTS = 64;
const KEPT_BYTES = 16 * 1_048_576;
const KEPT_MS = 10_000;

/** The log cut into encoded pieces that everybody who may see the same shares. */
export class Pieces {
  private readonly kept = new LRUCache<string, Piece>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ message }) => message.length,
    ttl: KEPT_MS,
  });

  constructor(private readonly pump: Pump) {}

  /** What follows `from`, at most up to `upTo`, as this line may see it. Fails when the log cannot be read. */
  async next({ actor }: Line, from: number, upTo: number): Promise<Piece> {
    const end = Math.min(from - (from % PIECE_EVENTS) + PIECE_EVENTS, upTo);
    const events = (await this.pump.some(from, end)).slice(0, end - from);
    const isTheirs = isOwn(actor, ownIn(events));
    // A kill takes words out of pieces that were encoded before.
    const key = `${isTheirs ? actor.id : classOf(actor)} ${from} ${events.length} ${this.pump.killed.size}`;
    const known = this.kept.get(key);
    if (known) return known;
    const piece = this.encode(from, events, { id: isTheirs ? actor.id : "", role: classOf(actor) });
    this.kept.set(key, piece);
    return piece;
  }

  private encode(from: number, events: LoggedEvent[], audience: Parameters<typeof firstFrame>[2]): Piece {
    const { to, text } = firstFrame(
      this.pump,
      { from, to: from + events.length, events },
      audience,
      new Date(),
    );
    return { to, message: encodeText("frame", text) };
  }
}
