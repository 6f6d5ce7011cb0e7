import { io, type Socket } from "socket.io-client";
import { expect } from "vitest";
import { stateFromSnapshot, type WireState } from "../../lib/domain/apply-event.ts";
import { applyFrame } from "../../lib/domain/apply-frame.ts";
import type {
  Bye,
  ClientToServer,
  Frame,
  Head,
  Presence,
  Resync,
  ServerToClient,
} from "../../lib/protocol/frames.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import type { Client } from "./client.ts";

export type RawSocket = Socket<ServerToClient, ClientToServer>;

/** What a node took in hand and lost when everything stood still is free for another after 30 seconds. */
const PATIENCE_MS = 100_000;

/** Everything that came over one socket, in order of arrival. */
export interface Heard {
  frames: Frame[];
  heads: Head[];
  resyncs: Resync[];
  presences: Presence[];
  byes: Bye[];
}

/** A socket with what it heard; nothing is applied and nothing is answered. */
export interface Listener extends Heard {
  socket: RawSocket;
  /** Fulfils when the predicate holds; it is asked again at everything that happens on the socket. */
  until(what: string, holds: () => boolean): Promise<void>;
  close(): void;
}

/** Opens a socket with this handshake, and no reconnection unless it is asked for. */
export function listen(
  client: Pick<Client, "origin" | "cookie">,
  auth: unknown = { protocol: PROTOCOL_VERSION },
  options: { headers?: Record<string, string>; reconnection?: boolean } = {},
): Listener {
  const socket: RawSocket = io(client.origin, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: options.reconnection ?? false,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    extraHeaders: { cookie: client.cookie, ...options.headers },
    auth: typeof auth === "function" ? (give: (data: object) => void) => give(auth()) : (auth as object),
  });
  const heard: Heard = { frames: [], heads: [], resyncs: [], presences: [], byes: [] };
  const waiting = new Set<() => void>();
  const stir = () => {
    for (const check of [...waiting]) check();
  };
  socket.on("frame", (frame) => void heard.frames.push(frame));
  socket.on("head", (head) => void heard.heads.push(head));
  socket.on("resync", (resync) => void heard.resyncs.push(resync));
  socket.on("presence", (presence) => void heard.presences.push(presence));
  socket.on("bye", (bye) => void heard.byes.push(bye));
  // Behind the listeners that a follower adds in this tick, so that a predicate sees what they did.
  queueMicrotask(() => {
    for (const name of [
      "frame",
      "head",
      "resync",
      "presence",
      "bye",
      "connect",
      "disconnect",
      "connect_error",
    ] as const) {
      socket.on(name, stir);
    }
  });
  return { ...heard, socket, until: untilOf(waiting), close: () => socket.disconnect() };
}

function untilOf(waiting: Set<() => void>): Listener["until"] {
  return (what, holds) => {
    // Taken here, so that the failure names the line of the test that waits.
    const late = new Error(`not within ${PATIENCE_MS} ms: ${what}`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(late);
      }, PATIENCE_MS);
      const check = () => {
        if (!holds()) return;
        waiting.delete(check);
        clearTimeout(timer);
        resolve();
      };
      waiting.add(check);
      check();
    });
  };
}

/** A screen: snapshot, socket, reducer; it resumes by its cursor and takes a new snapshot when it is told to. */
export interface Follower extends Listener {
  state: WireState;
  /** Fulfils when the state is complete to this seq. */
  reaches(seq: number): Promise<void>;
}

/** Follows the newsroom's first wire as a browser does. */
export async function follow(client: Client): Promise<Follower> {
  let state = stateFromSnapshot(await snapshotOf(client));
  const listener = listen(
    client,
    () => ({
      protocol: PROTOCOL_VERSION,
      cursors: [{ wire: state.wire, epoch: state.epoch, seq: state.seq }],
    }),
    { reconnection: true },
  );
  const { socket } = listener;
  const resume = () => {
    socket.disconnect();
    socket.connect();
  };
  socket.on("frame", (frame) => {
    const outcome = applyFrame(state, frame);
    if (outcome === "gap" || outcome === "epoch") resume();
  });
  socket.on("resync", async () => {
    socket.disconnect();
    state = stateFromSnapshot(await snapshotOf(client));
    socket.connect();
  });
  // Closed by the server: the client does not come back by itself.
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") setTimeout(() => socket.connect(), 50);
  });
  await listener.until("the first head", () => listener.heads.length > 0);
  return {
    ...listener,
    get state() {
      return state;
    },
    reaches: (seq) => listener.until(`complete to #${seq}, is at #${state.seq}`, () => state.seq >= seq),
  };
}

/** A fresh snapshot; it must be answered. */
export async function snapshotOf(client: Client): Promise<Snapshot> {
  const { status, body } = await client.get<Snapshot>("wire.snapshot?limit=5000");
  expect(status).toBe(200);
  return body;
}
