import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FaultProxy, openFaultProxy } from "../support/fault-proxy.ts";

/** Long enough for anything that comes over loopback. */
const SOON_MS = 150;

let echo: Server;
let proxy: FaultProxy;
const clients: Socket[] = [];

beforeEach(async () => {
  echo = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  await once(echo.listen(0, "127.0.0.1"), "listening");
  proxy = await openFaultProxy(() => (echo.address() as AddressInfo).port);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await proxy.close();
  echo.close();
});

/** A client that keeps what it hears. */
async function dial() {
  const socket = connect(proxy.port, "127.0.0.1");
  clients.push(socket);
  const heard = { text: "", error: "", ended: false };
  socket.on("data", (chunk) => {
    heard.text += chunk;
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    heard.error = error.code ?? "";
  });
  socket.on("end", () => {
    heard.ended = true;
  });
  await once(socket, "connect");
  return { socket, heard };
}

test("a sound line brings everything, and the end", async () => {
  const { socket, heard } = await dial();
  socket.end("one two");
  await closed(socket);
  expect(heard).toEqual({ text: "one two", error: "", ended: true });
});

test("a cut resets", async () => {
  const { socket, heard } = await dial();
  socket.write("one");
  await once(socket, "data");
  proxy.cut();
  await closed(socket);
  expect(heard.error).toBe("ECONNRESET");
});

test("a half-open line swallows and tells nobody; healed, it resets and takes new connections", async () => {
  const { socket, heard } = await dial();
  proxy.spoil({ halfOpen: true });
  socket.write("one");
  await sleep(SOON_MS);
  expect(heard).toEqual({ text: "", error: "", ended: false });
  proxy.heal();
  await closed(socket);
  expect(heard).toEqual({ text: "", error: "ECONNRESET", ended: false });
  const next = await dial();
  next.socket.write("two");
  await once(next.socket, "data");
  expect(next.heard.text).toBe("two");
});

test("a slow line keeps the order", async () => {
  const { socket, heard } = await dial();
  proxy.spoil({ delayMs: 60, jitterMs: 60 });
  const began = performance.now();
  for (let number = 0; number < 20; number += 1) {
    socket.write(`${number} `);
    await sleep(2);
  }
  socket.end();
  await closed(socket);
  // There and back.
  expect(performance.now() - began).toBeGreaterThan(120);
  expect(heard.text).toBe(Array.from({ length: 20 }, (_, number) => `${number} `).join(""));
});

test("a throttled line takes its time", async () => {
  const { socket, heard } = await dial();
  proxy.spoil({ bytesPerSecond: 10_000 });
  const began = performance.now();
  socket.end("x".repeat(2_000));
  await closed(socket);
  expect(heard.text.length).toBe(2_000);
  expect(performance.now() - began).toBeGreaterThan(350);
});

test("what waits on a throttled line comes at once when it is healed", async () => {
  const { socket, heard } = await dial();
  proxy.spoil({ bytesPerSecond: 100 });
  socket.end("x".repeat(2_000));
  await sleep(SOON_MS);
  expect(heard.text).toBe("");
  proxy.heal();
  await closed(socket);
  expect(heard.text.length).toBe(2_000);
}, 15_000);

test("an unread line holds what comes and brings it when it is read again", async () => {
  const { socket, heard } = await dial();
  proxy.spoil({ stall: true });
  socket.write("one");
  await sleep(SOON_MS);
  expect(heard.text).toBe("");
  proxy.heal();
  await once(socket, "data");
  expect(heard.text).toBe("one");
});

test("a line that refuses resets who comes", async () => {
  proxy.spoil({ refuse: true });
  const socket = connect(proxy.port, "127.0.0.1");
  clients.push(socket);
  let code = "";
  socket.on("error", (error: NodeJS.ErrnoException) => {
    code = error.code ?? "";
  });
  await closed(socket);
  expect(code).toBe("ECONNRESET");
});

/** The end of a socket, also by an error. */
function closed(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.once("close", resolve));
}
