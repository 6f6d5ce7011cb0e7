import type { Actor } from "../../lib/domain/actor.ts";
import type { Cursor, Frame, Head, Resync } from "../../lib/protocol/frames.ts";
import { FULL_BYTES } from "../../server/gateway/line.ts";
import type { Database } from "./support-database.ts";
import { decode } from "./support-line.ts";
import type { Log } from "./support-log.ts";

/** The bound that a line keeps in all: W7. */
const WAITING_MOST = 1_048_576;
const HEAD_KNOWN_MS = 2_000;
const RESUME_MOST = 20_000;
/** What a node may not have sent yet when it decides whether a client is too far behind. */
const GATHERED_MOST = 100;

interface Followed {
  actor: Actor;
  cursor: Cursor;
  log: Log;
  database: Database;
  /** How far the node on the other side is. */
  nodeHead(): number;
  complain(fault: string): void;
}

/** Frames that were found true, by whom they are for: most are sent to many. */
const proven = new WeakMap<Buffer, Set<string>>();

/** What must hold of everything that is sent on one line, held against the log. */
export class LineRules {
  /** The client has been sent everything up to here. */
  reached: number;
  isRefused = false;
  /** Whether a frame or a head was sent. */
  isBegun = false;
  frames = 0;
  private chain: number | undefined;

  /** Every read since the line was opened sees at least this much. */
  private readonly readable: number;
  private readonly isTooFar: boolean;

  constructor(private readonly followed: Followed) {
    this.reached = followed.cursor.seq;
    this.readable = followed.database.head;
    this.isTooFar = followed.nodeHead() - followed.cursor.seq > RESUME_MOST + GATHERED_MOST;
  }

  check(message: Buffer, waiting: number): void {
    const said = decode(message);
    if (this.isRefused) this.complain(`[W3] a ${said.name} after a resync`);
    if (waiting + message.length > WAITING_MOST) this.complain(`[W7] ${waiting + message.length} bytes wait`);
    this.isBegun ||= said.name !== "resync";
    if (said.name !== "resync" && !this.isResumable())
      this.complain(`[W3] a ${said.name} instead of a resync`);
    if (said.name === "frame") this.checkFrame(said.body, message, waiting);
    if (said.name === "head") this.checkHead(said.body);
    if (said.name === "resync") this.checkResync(said.body);
  }

  private checkFrame({ epoch, from, to, events }: Frame, message: Buffer, waiting: number): void {
    const { actor, log } = this.followed;
    const said = `frame (${from}, ${to}]`;
    if (epoch !== log.epoch) this.complain(`[W2] ${said} of ${epoch}`);
    if (from >= to || to > log.head) this.complain(`[W2] ${said} of a log of ${log.head}`);
    // The first one may begin before the cursor: a snapshot can be ahead of the node. Never behind it.
    if (this.chain === undefined ? from > this.reached : from !== this.chain) {
      this.complain(`[W3] ${said} after ${this.chain ?? `the cursor ${this.reached}`}`);
    }
    if (waiting > FULL_BYTES) this.complain(`[W7] ${said} onto a line on which ${waiting} bytes wait`);
    this.chain = to;
    this.reached = Math.max(this.reached, to);
    this.frames += 1;
    const audience = `${actor.role} ${actor.id}`;
    const known = proven.get(message) ?? new Set();
    if (known.has(audience)) return;
    if (JSON.stringify(events) !== log.run(actor, from, to))
      this.complain(`[W6] ${said} is not what they may see`);
    proven.set(message, known.add(audience));
  }

  private checkHead({ epoch, head, at }: Head): void {
    const { log, database } = this.followed;
    const readAt = Date.parse(at);
    if (epoch !== log.epoch) this.complain(`[W4] a head of ${epoch}`);
    if (head > this.reached) this.complain(`[W4] head ${head} to who was sent no more than ${this.reached}`);
    if (Date.now() - readAt > HEAD_KNOWN_MS)
      this.complain(`[W4] head ${head} known ${Date.now() - readAt} ms ago`);
    const least = database.headBefore(readAt);
    if (head < least) this.complain(`[W4] head ${head} as of a moment at which the log was at ${least}`);
  }

  private checkResync({ reason }: Resync): void {
    const { cursor, log, nodeHead } = this.followed;
    this.isRefused = true;
    if (this.frames > 0) this.complain("[W3] a resync after frames");
    const reasons = {
      epoch: cursor.epoch !== log.epoch,
      future: cursor.epoch === log.epoch && cursor.seq > Math.max(nodeHead(), this.readable),
      too_far: cursor.epoch === log.epoch && nodeHead() - cursor.seq > RESUME_MOST,
    };
    if (!reasons[reason]) this.complain(`[W3] a resync for ${reason} at ${cursor.seq} of ${nodeHead()}`);
  }

  private isResumable(): boolean {
    const { cursor, log } = this.followed;
    return !this.isTooFar && cursor.epoch === log.epoch && cursor.seq <= log.head;
  }

  private complain(fault: string): void {
    this.followed.complain(`${fault}, to ${this.followed.actor.id} from ${this.followed.cursor.seq}`);
  }
}
