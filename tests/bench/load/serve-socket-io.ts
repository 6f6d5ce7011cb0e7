import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";
import { serve } from "../support/worker.ts";
import { createReplay } from "./replay.ts";

const http = createServer();
let io: Server | undefined;

const replay = createReplay(({ text }) => {
  // Encoded by Socket.IO itself, into the same bytes.
  const [name, body] = JSON.parse(text.slice(2)) as [string, unknown];
  io?.emit(name, body);
});

/** Starts a stock Socket.IO server over Redis pub/sub, as its documentation says. */
async function open({ redisUrl }: { redisUrl: string }): Promise<number> {
  const publisher = createClient({ url: redisUrl });
  const subscriber = publisher.duplicate();
  for (const client of [publisher, subscriber]) client.on("error", console.error);
  await Promise.all([publisher.connect(), subscriber.connect()]);
  io = new Server(http, { adapter: createAdapter(publisher, subscriber), transports: ["websocket"] });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return (http.address() as AddressInfo).port;
}

const handlers = { open, ...replay };
/** The stock peer: Socket.IO with its Redis adapter, emitting to everybody. */
export type SocketIoServer = typeof handlers;
serve(handlers);
