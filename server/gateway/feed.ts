import type { Server } from "socket.io";
import type { Actor } from "../../lib/domain/policy.ts";
import type { Audience } from "../../lib/domain/project.ts";
import type { ClientToServer, Cursor, ServerToClient } from "../../lib/protocol/frames.ts";
import { frameFor, joinRuns } from "../wire/frames.ts";
import type { Pump, Run } from "../wire/pump.ts";
import type { SocketData, WireSocket } from "./handshake.ts";

export type WireServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Events of the same few milliseconds leave in one frame (W9). */
const GATHER_MS = 5;
/** A head that was not held against the log for this long is not said any more. */
const HEAD_KNOWN_MS = 2_000;
/** A client further behind than this is quicker with a snapshot. */
const RESUME_MOST = 20_000;

/** Those who see the same of every event that is not their own share a room; a correspondent has one of their own too. */
const AUDIENCES: Audience[] = [
  { id: "", role: "correspondent" },
  { id: "", role: "editor" },
  { id: "", role: "supervisor" },
  { id: "", role: "admin" },
];

/** One wire as this node's sockets follow it. */
export class Feed {
  private gathered: Run | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Everyone in the rooms has been sent the log up to here. */
  private sentTo: number;

  constructor(
    private readonly io: WireServer,
    private readonly pump: Pump,
  ) {
    this.sentTo = pump.head;
  }

  /** Takes the next run: it leaves at once after a quiet moment, else with what a few milliseconds bring. */
  push(run: Run): void {
    this.gathered = joinRuns(this.gathered, run);
    if (this.timer) return;
    this.flush();
    this.timer = setTimeout(() => this.breathe(), GATHER_MS);
  }

  /** Sends the head to everyone who is in the rooms, unless it is not known for sure (W4). */
  sendHead(): void {
    if (!this.isHeadKnown()) return;
    this.flush();
    this.io.to(this.room("all")).emit("head", this.head());
  }

  /**
   * Brings a socket from its cursor to the present and leaves it live, or tells it to take a snapshot (W3). What
   * arrives while the missing run is read is part of that run: the socket joins in the very tick in which nothing
   * is missing any more.
   */
  async resume(socket: WireSocket, cursor: Cursor): Promise<void> {
    // A snapshot may be ahead of what has reached this node: that is no future yet.
    if (cursor.epoch === this.pump.wire.epoch) await this.pump.catchUp(cursor.seq);
    if (!socket.connected) return;
    const reason = this.refuse(cursor);
    if (reason) {
      socket.emit("resync", { wire: cursor.wire, reason });
      return;
    }
    let at = cursor.seq;
    while (at < this.sentTo) {
      const to = this.sentTo;
      const events = await this.pump.run(at, to);
      if (!socket.connected) return;
      if (events.length !== to - at) throw new Error(`the log has ${events.length} events in (${at}, ${to}]`);
      socket.emit("frame", frameFor(this.pump.wire, { from: at, to, events }, socket.data.actor, new Date()));
      at = to;
    }
    this.join(socket);
    // What is being gathered is part of the head that follows.
    this.flush();
    if (this.isHeadKnown()) socket.emit("head", this.head());
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private isHeadKnown(): boolean {
    return Date.now() - this.pump.knownAt <= HEAD_KNOWN_MS;
  }

  /** Dated by when it was last held against the log itself. */
  private head() {
    const { wire, head, knownAt } = this.pump;
    return { wire: wire.slug, epoch: wire.epoch, head, at: new Date(knownAt).toISOString() };
  }

  private refuse({ epoch, seq }: Cursor) {
    if (epoch !== this.pump.wire.epoch) return "epoch";
    if (seq > this.pump.head) return "future";
    return this.sentTo - seq > RESUME_MOST ? "too_far" : undefined;
  }

  private join(socket: WireSocket): void {
    const { id, role } = socket.data.actor;
    const rooms = [this.room("all"), this.room(role)];
    void socket.join(role === "correspondent" ? [...rooms, this.room(role, id)] : rooms);
  }

  private room(of: string, person?: string): string {
    const room = `${this.pump.wire.slug}/${of}`;
    return person === undefined ? room : `${room}/${person}`;
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
    const authors = authorsIn(run);
    for (const audience of AUDIENCES) {
      const room = this.room(audience.role);
      const own =
        audience.role === "correspondent" ? authors.map((id) => this.room("correspondent", id)) : [];
      this.emit(room, own, run, audience, now);
    }
    for (const id of authors) {
      this.emit(this.room("correspondent", id), [], run, { id, role: "correspondent" }, now);
    }
  }

  private emit(room: string, except: string[], run: Run, audience: Audience, now: Date): void {
    if (!this.io.of("/").adapter.rooms.has(room)) return;
    this.io
      .to(room)
      .except(except)
      .emit("frame", frameFor(this.pump.wire, run, audience, now));
  }
}

/** Whose own reports a run is about: they see more of it than other correspondents do. */
function authorsIn({ events }: Run): string[] {
  const ids = events.flatMap(({ actorId, payload }) => [actorId, payload.report?.correspondentId]);
  return [...new Set(ids.filter((id): id is Actor["id"] => id !== undefined))];
}
