import type { WsServer } from "../load/serve-ws.ts";
import { startWorker } from "../support/worker.ts";
import type { Peer, Recording } from "./peer.ts";

/** The floor of Node: a `ws` server that is given the frames beforehand and only sends them. */
export async function startRawWs({ from, frames }: Recording): Promise<Peer> {
  const server = startWorker<WsServer>(new URL("../load/serve-ws.ts", import.meta.url));
  const port = await server.ask("open", undefined);
  await server.ask("load", { frames });
  return {
    name: "raw ws",
    pids: { server: server.pid },
    clients: {},
    async door() {
      await server.ask("rewind", undefined);
      return { door: { port, path: "/", cookies: [""], hello: undefined, readyAt: "upgrade" }, at: from };
    },
    pace: (everyMs, count) => server.ask("pace", { everyMs, count }),
    burst: (count) => server.ask("burst", { count }),
    stop: server.stop,
  };
}
