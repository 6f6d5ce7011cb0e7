import type { WireSocket } from "../../app/_wire/socket-line.ts";
import type { Frame, Handshake } from "../../lib/protocol/frames.ts";
import type { EventRun, Snapshot } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";

export const AT = "2026-02-03T04:05:06.000Z";

export const snapshot = (seq: number, epoch = "e1"): Snapshot => ({
  wire: "syria",
  epoch,
  seq,
  ...EMPTY_WIRE,
});
export const frame = (from: number, to: number): Frame => ({
  wire: "syria",
  epoch: "e1",
  from,
  to,
  at: AT,
  events: [],
});
export const head = (seq: number, epoch = "e1") => ({ wire: "syria", epoch, head: seq, at: AT });
export const bye = (code: string, retry: boolean, afterMs = 0) => ({ code, retry, afterMs, message: code });
/** An answer of `wire.events`; the log's head is the run's end unless it is given. */
export const run = (from: number, to: number, others: Partial<EventRun> = {}): EventRun => ({
  protocol: PROTOCOL_VERSION,
  ...frame(from, to),
  head: to,
  ...others,
});

/** A socket that a test speaks through; each connect records what the client brought. */
export function fakeSocket() {
  const listeners = new Map<string, (payload: never) => void>();
  const brought: Handshake[] = [];
  let handshake: () => Handshake = () => ({ protocol: 0, cursors: [] });
  const socket: WireSocket = {
    connected: false,
    connect: () => brought.push(structuredClone(handshake())),
    disconnect: () => {
      socket.connected = false;
    },
    on: (event, listener) => listeners.set(event, listener),
  };
  const open = (make: () => Handshake) => {
    handshake = make;
    return socket;
  };
  const say = (event: string, payload?: unknown) => listeners.get(event)?.(payload as never);
  const accept = () => {
    socket.connected = true;
    say("connect");
  };
  return { socket, brought, open, say, accept };
}
