import { setTimeout as sleep } from "node:timers/promises";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { monotonic } from "./support.ts";
import { type LightSocket, openWebSocket } from "./support-websocket.ts";
import { serve } from "./support-worker.ts";

interface Follower {
  socket: LightSocket;
  /** Complete to here; undefined before the server said where the log is. */
  at: number | undefined;
}

/** A message as the first socket received it, with when. */
export interface SeenFrame {
  text: string;
  at: number;
}

const HEAD = /^42\["head",.*"head":(\d+)/;
const FRAME = /^42\["frame",.*?"from":(\d+),"to":(\d+)/;

let followers: Follower[] = [];
let receipts: number[] = [];
let seen: SeenFrame[] = [];
let faults: string[] = [];

/** Opens `count` followers of the wire, one after another, until each knows where the log is. */
async function open({ port, cookies, count }: { port: number; cookies: string[]; count: number }) {
  for (let index = 0; index < count; index++) {
    const follower = openFollower(port, cookies[index % cookies.length] ?? "", index);
    if (index % 20 === 19) await until(() => follower.at !== undefined, 10_000);
  }
  await until(() => followers.every(({ at }) => at !== undefined), 10_000);
  if (faults.length > 0) throw new Error(`${faults.length} faults at opening: ${faults[0]}`);
}

function openFollower(port: number, cookie: string, index: number): Follower {
  const socket = openWebSocket({
    port,
    cookie,
    isWhole: index === 0,
    onMessage(text) {
      hear(follower, text, index);
    },
    onClose() {
      if (followers.includes(follower)) faults.push(`socket ${index} was closed`);
    },
  });
  const follower: Follower = { socket, at: undefined };
  followers.push(follower);
  return follower;
}

function hear(follower: Follower, text: string, index: number): void {
  const frame = FRAME.exec(text);
  if (frame) hearFrame(follower, text, index, Number(frame[1]), Number(frame[2]));
  else hearWords(follower, text, index);
}

function hearFrame(follower: Follower, text: string, index: number, from: number, to: number): void {
  const now = monotonic();
  if (from !== follower.at) faults.push(`socket ${index} was at ${follower.at} and heard (${from}, ${to}]`);
  follower.at = to;
  receipts.push(from, to, now);
  if (index === 0) seen.push({ text, at: now });
}

/** What is no frame: Engine.io and Socket.IO, as far as a reader needs them. */
function hearWords(follower: Follower, text: string, index: number): void {
  const head = HEAD.exec(text)?.[1];
  if (head) follower.at ??= Number(head);
  else if (text === "2") follower.socket.send("3");
  else if (text.startsWith("0")) follower.socket.send(`40{"protocol":${PROTOCOL_VERSION},"cursors":[]}`);
  else if (!text.startsWith("40")) faults.push(`socket ${index} heard ${text.slice(0, 120)}`);
}

/**
 * Waits until everyone is complete to `to` or the time is over, then answers everything since the last time:
 * receipts as [from, to, moment] one after another, the first socket's messages, and whatever was out of order.
 */
async function collect({ to, patienceMs }: { to: number; patienceMs: number }) {
  await until(() => followers.every(({ at = 0 }) => at >= to), patienceMs);
  const behind = followers.filter(({ at = 0 }) => at < to).length;
  const result = { receipts: Float64Array.from(receipts), seen, faults, behind };
  receipts = [];
  seen = [];
  faults = [];
  return result;
}

async function close(_: unknown) {
  const open = followers;
  followers = [];
  for (const { socket } of open) socket.close();
  await sleep(200);
}

async function until(holds: () => boolean, patienceMs: number): Promise<void> {
  const end = monotonic() + patienceMs;
  while (!holds() && monotonic() < end) await sleep(10);
}

const handlers = { open, collect, close };
/** A load process that follows the wire on many sockets. */
export type SocketLoad = typeof handlers;
serve(handlers);
