import { once } from "node:events";
import { setTimeout as rest } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Frame } from "../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { FULL_BYTES } from "../../server/gateway/line.ts";
import { buildReportFile } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, listen, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

/** As much as one event may carry of a body: some hundreds of them overflow any system's own buffers. */
const LONG_BODY = "خبر عاجل. ".repeat(900);
const REPORTS = 900;
const SLOW_CLIENTS = 20;

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom();
});
afterAll(() => newsroom.stop());

/** A live client that has stopped reading, below everything that would still read for it. */
async function stopReading({ origin, cookie }: Client): Promise<WebSocket> {
  const address = `${origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers: { cookie } });
  await once(socket, "open");
  const live = new Promise<void>((resolve) => {
    socket.on("message", (data) => String(data).startsWith('42["head"') && resolve());
  });
  socket.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION })}`);
  await live;
  socket.pause();
  return socket;
}

async function fileLongReports(by: Client): Promise<void> {
  for (let sent = 0; sent < REPORTS; sent += 30) {
    const files = Array.from({ length: 30 }, () => buildReportFile({ body: LONG_BODY }));
    await Promise.all(files.map((file) => by.run("report.file", file)));
  }
}

async function gauge(name: string): Promise<number> {
  const text = await (await fetch(`${newsroom.node.origin}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1]);
}

/** Reads a number of the node again and again until it is ended; then answers all that it was. */
function watchGauge(name: string): () => Promise<number[]> {
  const seen: number[] = [];
  let isOver = false;
  const reading = (async () => {
    for (; !isOver; await rest(50)) seen.push(await gauge(name));
  })();
  return async () => {
    isOver = true;
    await reading;
    return seen;
  };
}

test("[W7] who does not read is closed as slow, the others miss nothing, and reading again brings everything", async () => {
  const editor = await newsroom.as("editor");
  const before = await snapshotOf(editor);
  const slow = await Promise.all(Array.from({ length: SLOW_CLIENTS }, () => stopReading(editor)));
  const quick = await follow(editor);
  expect(await gauge("barq_sockets")).toBe(SLOW_CLIENTS + 1);

  const end = watchGauge("barq_waiting_bytes");
  await fileLongReports(await newsroom.as("correspondent"));
  const head = await newsroom.head();
  await quick.reaches(head);
  // Each is full, and no more is kept for it than that and one frame.
  const most = Math.max(...(await end()));
  expect(most).toBeGreaterThan(SLOW_CLIENTS * 16_384);
  expect(most).toBeLessThan(SLOW_CLIENTS * 1_048_576);
  await expect.poll(() => gauge("barq_sockets"), { interval: 250 }).toBe(1);
  expect(await gauge("barq_waiting_bytes")).toBeLessThan(FULL_BYTES);

  for (const one of slow) one.terminate();

  const cursors = [{ wire: before.wire, epoch: before.epoch, seq: before.seq }];
  const back = listen(editor, { protocol: PROTOCOL_VERSION, cursors });
  await back.until("the head", () => back.frames.at(-1)?.to === head);
  const seqs = back.frames.flatMap(({ events }: Frame) => events.map(({ seq }) => seq));
  expect(seqs).toEqual(Array.from({ length: head - before.seq }, (_, index) => before.seq + 1 + index));
  back.close();
  quick.close();
});
