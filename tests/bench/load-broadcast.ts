import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type WebSocket, WebSocketServer } from "ws";
import { monotonic } from "./support.ts";
import { serve } from "./support-worker.ts";

/** What a socket may hold back at most before the fastest broadcast waits for it. */
const HELD_BACK_MOST_BYTES = 1_048_576;

let server: WebSocketServer | undefined;

/** Starts a bare `ws` server that greets everybody with the head of a log; answers its port. */
async function open({ head }: { head: number }): Promise<number> {
  server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
  server.on("connection", (socket) => socket.send(`42["head",{"head":${head}}]`));
  await new Promise((resolve) => server?.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends every text to everybody: one every `everyMs`, or as fast as they are taken when it is 0. */
async function broadcast({ texts, everyMs }: { texts: string[]; everyMs: number }) {
  const clients = [...(server?.clients ?? [])];
  const started = monotonic();
  for (const [index, text] of texts.entries()) {
    const wait = started + index * everyMs - monotonic();
    if (everyMs > 0 && wait > 0) await sleep(wait);
    const message = Buffer.from(text);
    for (const client of clients) client.send(message, { binary: false });
    await new Promise(setImmediate);
    while (clients.some(isHeldBack)) await sleep(1);
  }
}

function isHeldBack({ bufferedAmount }: WebSocket): boolean {
  return bufferedAmount > HELD_BACK_MOST_BYTES;
}

async function close(_: unknown) {
  for (const client of server?.clients ?? []) client.terminate();
  await new Promise((resolve) => server?.close(resolve));
}

const handlers = { open, broadcast, close };
/** The bare peer: a `ws` server that sends given bytes and does nothing else. */
export type Broadcast = typeof handlers;
serve(handlers);
