import { setTimeout as sleep } from "node:timers/promises";
import { monotonic } from "../support/bench.ts";
import { serve } from "../support/worker.ts";
import { Completion } from "./completion.ts";
import { type Audience, type Follower, follow } from "./follower.ts";
import { Receipts } from "./receipts.ts";
import type { CollectInput, OpenInput, StormInput } from "./swarm-input.ts";

const OPEN_WITHIN_MS = 120_000;
/** After how long a client comes back from a connection that broke without a word: as Socket.IO's own client does. */
const BACK_LEAST_MS = 500;
const BACK_MOST_MS = 1_500;

const receipts = new Receipts();
const completion = new Completion();
let followers: Follower[] = [];
let ready = 0;
let bytes = 0;
let faults: string[] = [];
let isClosing = false;
let onReady = () => {};
/** `performance.now()` of this process costs less than the clock that all share, and runs beside it. */
const clockOffset = monotonic() - performance.now();

const audience: Audience = {
  onReady() {
    ready += 1;
    onReady();
  },
  onFrame(follower, from, to) {
    const { at = from } = follower;
    if (from !== at) faults.push(`socket ${follower.index} was at ${at} and heard (${from}, ${to}]`);
    follower.at = to;
    receipts.add(from, to, performance.now() + clockOffset);
    completion.note(at, to);
  },
  onBytes(count) {
    bytes += count;
  },
  onFault(fault) {
    faults.push(fault);
  },
  onSentAway(follower, afterMs) {
    faults.push(`socket ${follower.index} was sent away for ${afterMs} ms`);
  },
  onClosed(follower) {
    if (!isClosing) faults.push(`socket ${follower.index} was closed`);
  },
};

/** Opens `count` followers in waves, until each is live. Fails when one is refused or it takes two minutes. */
async function open({ door, count, inFlight, at }: OpenInput) {
  begin();
  await new Promise<void>((resolve, reject) => {
    const late = () => reject(new Error(`${ready} of ${count} are open; ${faults[0] ?? "no fault"}`));
    const timer = setTimeout(late, OPEN_WITHIN_MS);
    onReady = () => {
      while (followers.length < count && followers.length - ready < inFlight) {
        followers.push(follow(door, followers.length, at, audience));
      }
      if (ready < count) return;
      clearTimeout(timer);
      resolve();
    };
    onReady();
  });
  if (faults.length > 0) throw new Error(`${faults.length} faults at opening: ${faults[0]}`);
}

/**
 * Opens all followers at once, each at the same cursor, and waits until everyone is complete to `to` or the time is
 * over. Whoever is sent away comes back when it was told to, and whoever is cut off soon after, with the cursor that
 * it has then, as the product's own client does.
 */
async function storm({ door, count, at, to, patienceMs }: StormInput) {
  begin();
  let sentAway = 0;
  let cutOff = 0;
  const comeBack = (from: Follower, afterMs: number) => {
    const again = () => {
      if (!isClosing) followers[from.index] = follow(door, from.index, from.at, returning);
    };
    setTimeout(again, afterMs);
  };
  const returning: Audience = {
    ...audience,
    onSentAway(follower, afterMs) {
      sentAway += 1;
      comeBack(follower, afterMs * (1 + Math.random()));
    },
    onClosed(follower) {
      if (isClosing) return;
      cutOff += 1;
      comeBack(follower, BACK_LEAST_MS + Math.random() * (BACK_MOST_MS - BACK_LEAST_MS));
    },
  };
  const started = monotonic();
  completion.expect(to, count);
  for (let index = 0; index < count; index++) followers.push(follow(door, index, at, returning));
  await completion.wait(patienceMs);
  return { seconds: (receipts.lastAt() - started) / 1_000, sentAway, cutOff, ...taken() };
}

/** Waits until everyone is complete to `to` or the time is over, then answers everything since the last time. */
async function collect({ to, patienceMs, intended }: CollectInput) {
  completion.expect(to, followers.filter(({ at = 0 }) => at < to).length);
  await completion.wait(patienceMs);
  return { latency: receipts.latencies(intended), lastAt: receipts.lastAt(), ...taken() };
}

/** What was heard since the last time, and nothing of it is kept. */
function taken() {
  const { frames, events } = receipts;
  const result = { behind: completion.behind, frames, events, bytes, faults };
  receipts.clear();
  bytes = 0;
  faults = [];
  return result;
}

function begin(): void {
  followers = [];
  ready = 0;
  isClosing = false;
  completion.expect(Number.POSITIVE_INFINITY, 0);
  taken();
}

/** Drops every socket and waits until the server may have noticed. */
async function close(_: unknown) {
  isClosing = true;
  for (const { socket } of followers) socket?.drop();
  followers = [];
  await sleep(500);
}

const handlers = { open, storm, collect, close };
/** A load process that follows a log on many sockets. */
export type Swarm = typeof handlers;
serve(handlers);
