import type { Server as HttpServer, IncomingHttpHeaders } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Server } from "socket.io";
import { type ByeCode, type Cursor, Handshake, PresenceUpdate } from "../../lib/protocol/frames.ts";
import type { Role } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import type { Pump, Run } from "../wire/pump.ts";
import { Feed, type WireServer } from "./feed.ts";
import { byeOf, closeWith, type Follower, refusal, type WireSocket } from "./handshake.ts";
import { watchSessions } from "./session-watch.ts";

const HEAD_EVERY_MS = 5_000;
/** What a client may say in a second before it is closed. */
const MESSAGES_PER_SECOND = 10;

interface GatewayParts {
  http: HttpServer;
  pumps: ReadonlyMap<number, Pump>;
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
  /** How many sockets follow a wire on this node. */
  count(): number;
  /** Says good-bye, so that clients come back spread out, and closes every socket. */
  close(): Promise<void>;
}

/** The one way out: frames over Socket.IO, websocket only, to whoever has a session. */
export function createGateway(parts: GatewayParts): Gateway {
  const io: WireServer = new Server(parts.http, {
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    // Only presence ever comes in: nothing that needs more.
    maxHttpBufferSize: 16_384,
    allowRequest: (request, decide) => decide(null, parts.mayConnect(request.headers.origin)),
  });
  const feeds = new Map([...parts.pumps].map(([id, pump]) => [id, new Feed(io, pump)]));
  const limiter = new RateLimiterMemory({ points: MESSAGES_PER_SECOND, duration: 1 });
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
  io.on("connection", (socket) => {
    // Kept alive by engine.io for as long as the socket lives, and nobody needs it after the handshake.
    Object.assign(socket.conn, { request: null });
    listen(socket, limiter);
    follow(socket, parts, feeds);
  });
  const sessions = watchSessions({ io, ...parts });
  const heads = setInterval(() => {
    for (const feed of feeds.values()) feed.sendHead();
  }, HEAD_EVERY_MS);

  return {
    push: (wireId, run) => feeds.get(wireId)?.push(run),
    count: () => io.of("/").sockets.size,
    async close() {
      clearInterval(heads);
      sessions.stop();
      for (const feed of feeds.values()) feed.stop();
      io.emit("bye", byeOf("shutdown"));
      io.disconnectSockets(true);
      await io.close();
    },
  };
}

/** Starts every wire that the handshake names, or closes the socket with the reason why not. */
function follow(
  socket: WireSocket,
  { pumps, onError }: GatewayParts,
  feeds: ReadonlyMap<number, Feed>,
): void {
  const cursors = judge(socket.handshake.auth, pumps);
  if (typeof cursors === "string") {
    closeWith(socket, cursors);
    return;
  }
  for (const { wireId, cursor } of cursors) {
    feeds
      .get(wireId)
      ?.resume(socket, cursor)
      .catch((error: unknown) => {
        onError(error);
        // Nothing partial is left behind: the client comes back with the cursor it has.
        closeWith(socket, "newsroom.unavailable");
      });
  }
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

/** What comes in is presence, valid and seldom; anything else ends the socket (W12). */
function listen(socket: WireSocket, limiter: RateLimiterMemory): void {
  socket.use(([name, body, ...rest], next) => {
    limiter.consume(socket.id).then(
      () => {
        const valid = name === "presence" && rest.length === 0 && PresenceUpdate.safeParse(body).success;
        if (valid) next();
        else closeWith(socket, "message.invalid");
      },
      () => closeWith(socket, "message.too_many"),
    );
  });
}
