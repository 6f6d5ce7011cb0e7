import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Server, type Socket } from "socket.io";
import type { Audience } from "../../lib/domain/actor.ts";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import type { Frame } from "../../lib/protocol/frames.ts";
import { type Database, openDatabase } from "../../server/store/database.ts";
import { readRun } from "../../server/store/wire-log.ts";
import { listWires, type Wire } from "../../server/store/wires.ts";

/** What Socket.IO does by itself after a break, with a check of the session that takes as long as a database. */
const RECOVERY = { maxDisconnectionDuration: 60_000, skipMiddlewares: false };
const CHECK_MS = 30;
const POLL_MS = 2;

/** A stock Socket.IO server in place of a gateway: one query for what is new, one broadcast for each event. */
export interface Relay {
  port: number;
  close(): Promise<void>;
}

/**
 * Relays a wire to editors and supervisors. It reads the log by `seq > cursor` and never looks back; whoever comes
 * without a recovered connection gets the exact run from their cursor on.
 */
export async function startRelay(databaseUrl: string): Promise<Relay> {
  const database = openDatabase(databaseUrl, { size: 4 });
  const [wire] = await listWires(database.db);
  if (!wire) throw new Error("there is no wire");
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], connectionStateRecovery: RECOVERY });
  const relayed: LoggedEvent[] = [];
  io.use((socket, next) => {
    void sleep(CHECK_MS)
      .then(() => audienceOf(socket, database))
      .then((audience) => next(audience ? undefined : new Error("nobody is signed in")));
  });
  io.on("connection", (socket) => void welcome(socket, wire, relayed, database));
  let isClosed = false;
  const relaying = (async () => {
    while (!isClosed) {
      for (const event of await readRun(database.db, wire.id, relayed.at(-1)?.seq ?? 0, 500)) {
        const from = relayed.at(-1)?.seq ?? 0;
        relayed.push(event);
        for (const role of ["editor", "supervisor"] as const)
          io.to(role).emit("frame", frameOf(wire, from, event, { id: "", role }));
      }
      await sleep(POLL_MS);
    }
  })();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      isClosed = true;
      await relaying;
      await io.close();
      await database.close();
    },
  };
}

/** A recovered connection has its rooms and what it missed, says Socket.IO; any other gets its run, then joins. */
async function welcome(
  socket: Socket,
  wire: Wire,
  relayed: LoggedEvent[],
  database: Database,
): Promise<void> {
  const head = () => ({
    wire: wire.slug,
    epoch: wire.epoch,
    head: relayed.at(-1)?.seq ?? 0,
    at: new Date(0).toISOString(),
  });
  if (!socket.recovered) {
    const audience = await audienceOf(socket, database);
    if (!audience) return void socket.disconnect(true);
    const after = Number(socket.handshake.auth.cursors?.[0]?.seq ?? 0);
    let from = after;
    for (const event of relayed.filter(({ seq }) => seq > after)) {
      socket.emit("frame", frameOf(wire, from, event, audience));
      from = event.seq;
    }
    await socket.join(audience.role);
  }
  socket.emit("head", head());
}

function frameOf(wire: Wire, from: number, event: LoggedEvent, audience: Audience): Frame {
  const seen = project(event, audience, new Set());
  const at = new Date().toISOString();
  return { wire: wire.slug, epoch: wire.epoch, from, to: event.seq, at, events: seen ? [seen] : [] };
}

async function audienceOf(socket: Socket, { pool }: Database): Promise<Audience | undefined> {
  const value = decodeURIComponent(socket.handshake.headers.cookie?.split("=")[1] ?? "");
  const { rows } = await pool.query<Audience>(
    `SELECT u.id, u.role FROM session s JOIN "user" u ON u.id = s.user_id WHERE s.token = $1`,
    [value.split(".")[0]],
  );
  return rows[0];
}
