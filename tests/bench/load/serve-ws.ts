import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { serve } from "../support/worker.ts";
import { createReplay } from "./replay.ts";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (socket) => socket.on("error", () => {}));
const listening = new Promise((resolve) => server.once("listening", resolve));

const replay = createReplay(({ text }) => {
  const message = Buffer.from(text);
  for (const client of server.clients) client.send(message, { binary: false });
});

async function open(_: unknown): Promise<number> {
  await listening;
  return (server.address() as AddressInfo).port;
}

const handlers = { open, ...replay };
/** The bare peer: a `ws` server that sends given bytes to everybody and does nothing else. */
export type WsServer = typeof handlers;
serve(handlers);
