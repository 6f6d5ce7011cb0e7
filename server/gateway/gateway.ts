import type { Server as HttpServer, IncomingHttpHeaders } from "node:http";
import { Server } from "socket.io";
import type { Role } from "../../lib/protocol/fields.ts";
import { type Bye, type ByeCode, type Cursor, Handshake } from "../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import type { Pump, Run } from "../wire/pump.ts";
import type { Bus } from "../wire/redis-bus.ts";
import { openDeskPresence } from "./desk-presence.ts";
import { Feed } from "./feed.ts";
import { byeOf, closeWith, type Follower, refusal, type WireServer, type WireSocket } from "./handshake.ts";
import { type Line, openLine } from "./line.ts";
import { createListener } from "./listener.ts";
import { watchSessions } from "./session-watch.ts";
import { watchSlowReaders } from "./slow-readers.ts";

/** With the moment that a head may wait for a frame, it is said at least every 5 s (W4). */
const HEAD_EVERY_MS = 4_400;
/** Heads and frames keep a line busy; a ping is only for the lines that died without a word. */
const PING_EVERY_MS = 45_000;

/** What is left of a handshake, one for all. */
const NOTHING = Object.freeze({});

interface GatewayParts {
  http: HttpServer;
  pumps: ReadonlyMap<number, Pump>;
  /** How this node tells the others who is here. */
  bus: Bus;
  /** Whose session these headers carry, or undefined without a valid one. */
  identify(headers: IncomingHttpHeaders): Promise<Follower | undefined>;
  /** Which of these sessions are good now, and in what role. */
  standing(sessionIds: string[]): Promise<Map<string, Role>>;
  mayConnect(origin: string | undefined): boolean;
  onError(error: unknown): void;
}

export interface Gateway {
  /** Hands the next run of a wire to its followers. */
  push(wireId: number, run: Run): void;
  /** The bus can be heard (again): what the other nodes said meanwhile was missed. */
  onBusReturn(): void;
  /** How many sockets follow a wire on this node. */
  count(): number;
  /** How many bytes wait in this process for clients that read too slowly. */
  waiting(): number;
  /** Says good-bye, so that clients come back spread out, and closes every socket. */
  close(): Promise<void>;
}

/** The one way out: frames over Socket.IO, websocket only, to whoever has a session. */
export function createGateway(parts: GatewayParts): Gateway {
  const io: WireServer = new Server(parts.http, {
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    pingInterval: PING_EVERY_MS,
    // Only presence ever comes in: nothing that needs more.
    maxHttpBufferSize: 16_384,
    allowRequest: (request, decide) => decide(null, parts.mayConnect(request.headers.origin)),
  });
  const listen = createListener();
  const feeds = new Map([...parts.pumps].map(([id, pump]) => [id, new Feed(pump, parts.onError)]));
  io.use((socket, next) => {
    parts
      .identify(socket.handshake.headers)
      .then((actor) => {
        if (!actor) return next(refusal("session.required"));
        socket.data.actor = actor;
        next();
      })
      .catch((error: unknown) => {
        parts.onError(error);
        next(refusal("newsroom.unavailable"));
      });
  });
  const lines = new Set<Line>();
  const presence = openDeskPresence(parts.pumps, parts.bus);
  io.on("connection", (socket) => {
    forgetHandshake(socket);
    listen(socket);
    whenFlushed(socket, () => {
      if (!socket.connected) return;
      const cursors = judge(socket.handshake.auth, parts.pumps);
      socket.handshake.auth = NOTHING;
      if (typeof cursors === "string") return closeWith(socket, byeOf(cursors));
      const line = openLine(socket);
      lines.add(line);
      socket.on("disconnect", () => {
        lines.delete(line);
        for (const feed of feeds.values()) feed.leave(line);
      });
      presence.join(
        socket,
        line,
        cursors.map(({ wireId }) => wireId),
      );
      for (const { wireId, cursor } of cursors) void feeds.get(wireId)?.follow(line, cursor);
    });
  });
  const watches = [watchSessions({ io, ...parts }), watchSlowReaders(lines, parts.onError)];
  const heads = setInterval(() => {
    for (const feed of feeds.values()) feed.sendHead();
  }, HEAD_EVERY_MS);

  return {
    push: (wireId, run) => feeds.get(wireId)?.push(run),
    onBusReturn: presence.ask,
    count: () => io.of("/").sockets.size,
    waiting: () => [...lines].reduce((sum, line) => sum + line.waiting, 0),
    async close() {
      clearInterval(heads);
      presence.stop();
      for (const watch of watches) watch.stop();
      for (const feed of feeds.values()) feed.stop();
      const sockets = [...io.of("/").sockets.values()];
      for (const socket of sockets) closeWith(socket, spread(byeOf("shutdown"), sockets.length));
      await io.close();
    },
  };
}

/** Nobody needs the request after the handshake, and engine.io keeps it as long as the socket lives: a kilobyte each. */
function forgetHandshake({ conn, handshake }: WireSocket): void {
  Object.assign(conn.request, { headers: {}, rawHeaders: [], url: "", _query: undefined });
  Object.assign(conn, { request: null });
  Object.assign(handshake, { headers: NOTHING, query: NOTHING, url: "", time: "" });
}

/** A line goes past engine.io's queue, so it opens when the queue is empty: the answer to the handshake comes first. */
function whenFlushed({ conn }: WireSocket, run: () => void): void {
  if ((conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length === 0) run();
  else conn.once("drain", run);
}

/** Clients of a server that goes come back over a while that is longer the more they are. */
function spread(bye: Bye, clients: number): Bye {
  const over = Math.min(Math.max(1_000, clients * 2), 30_000);
  return { ...bye, afterMs: Math.round(bye.afterMs + Math.random() * over) };
}

/** The wires a handshake asks for; without cursors, the first one from its head on. Otherwise why it is refused. */
function judge(auth: unknown, pumps: GatewayParts["pumps"]): { wireId: number; cursor: Cursor }[] | ByeCode {
  const { protocol } = auth as { protocol?: unknown };
  if (protocol !== PROTOCOL_VERSION) return "protocol.outdated";
  const handshake = Handshake.safeParse(auth);
  if (!handshake.success) return "message.invalid";
  const all = [...pumps.values()];
  const asked = handshake.data.cursors;
  if (asked.length === 0)
    return all.slice(0, 1).map((pump) => ({ wireId: pump.wire.id, cursor: cursorAt(pump) }));
  const known = asked.flatMap((cursor) => {
    const pump = all.find(({ wire }) => wire.slug === cursor.wire);
    return pump ? [{ wireId: pump.wire.id, cursor }] : [];
  });
  return known.length === asked.length ? known : "wire.not_found";
}

const cursorAt = ({ wire, head }: Pump): Cursor => ({ wire: wire.slug, epoch: wire.epoch, seq: head });
