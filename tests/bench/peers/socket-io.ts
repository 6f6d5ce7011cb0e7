import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "../../../server/runtime/redis.ts";
import type { SocketIoServer } from "../load/serve-socket-io.ts";
import { atEnd } from "../support/at-end.ts";
import { startWorker } from "../support/worker.ts";
import type { Peer, Recording } from "./peer.ts";

/** Stock Socket.IO with its Redis adapter and a Redis of its own; one node, which emits the events it is given. */
export async function startSocketIo({ from, frames }: Recording): Promise<Peer> {
  const dataDir = join(tmpdir(), `barq-bench-${randomBytes(4).toString("hex")}`);
  mkdirSync(dataDir);
  const redis = await startRedis({ dataDir, report: () => {} });
  const server = startWorker<SocketIoServer>(new URL("../load/serve-socket-io.ts", import.meta.url));
  const stop = atEnd(async () => {
    await server.stop();
    await redis.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const port = await server.ask("open", { redisUrl: redis.url });
  await server.ask("load", { frames });
  return {
    name: "Socket.IO",
    pids: { server: server.pid, redis: redis.pid },
    clients: {},
    async door() {
      await server.ask("rewind", undefined);
      const path = "/socket.io/?EIO=4&transport=websocket";
      return { door: { port, path, cookies: [""], hello: "40", readyAt: "connect" }, at: from };
    },
    pace: (everyMs, count) => server.ask("pace", { everyMs, count }),
    burst: (count) => server.ask("burst", { count }),
    stop,
  };
}
