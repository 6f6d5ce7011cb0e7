import { setTimeout as sleep } from "node:timers/promises";
import type { Sent } from "../load/replay.ts";
import type { Swarm } from "../load/swarm.ts";
import type { Peer, PeerName } from "../peers/peer.ts";
import { CLIENT_MOST_CORES, cores, countCpu, cpuSeconds, type Usage } from "../support/cpu.ts";
import { type Histogram, latencyAt } from "../support/histogram.ts";
import type { Worker } from "../support/worker.ts";

/** How many handshakes are on their way at once while sockets are opened for a measurement. */
export const OPEN_AT_ONCE = 200;
const PATIENCE_MS = 60_000;

/** What one peer did in one round. */
export interface Run {
  peer: PeerName;
  latency: Histogram;
  /** Events that arrived, counted at every socket, and the messages that brought them. */
  events: number;
  frames: number;
  bytes: number;
  /** Milliseconds from the first intended moment to the last receipt. */
  tookMs: number;
  usage: Usage;
  /** The names of the processes that serve, and of those that load. */
  servers: string[];
  clients: string[];
}

/** Opens this many followers at a peer. */
export async function openFollowers(peer: Peer, swarm: Worker<Swarm>, count: number): Promise<void> {
  const { door, at } = await peer.door();
  await swarm.ask("open", { door, at, count, inFlight: OPEN_AT_ONCE });
  // The last handshakes leave work behind that belongs to nothing measured.
  await sleep(500);
}

/** Has the peer send and waits until every follower has everything; whatever is missing is a failure. */
export async function measure(
  peer: Peer,
  swarm: Worker<Swarm>,
  sockets: number,
  send: () => Promise<Sent>,
  failures: string[],
): Promise<Run> {
  const stop = countCpu({ ...peer.pids, ...peer.clients, swarm: swarm.pid });
  const { intended, to } = await send();
  const heard = await swarm.ask("collect", { to, intended, patienceMs: PATIENCE_MS });
  const usage = stop();
  const missing = (intended.length / 2) * sockets - heard.events;
  if (missing !== 0) failures.push(`${peer.name}: ${missing} deliveries are missing`);
  if (heard.faults.length > 0) {
    failures.push(`${peer.name}: ${heard.faults.length} faults: ${heard.faults[0]}`);
  }
  const { latency, events, frames, bytes, lastAt } = heard;
  const servers = Object.keys(peer.pids);
  const clients = [...Object.keys(peer.clients), "swarm"];
  const tookMs = lastAt - (intended[1] ?? Number.NaN);
  return { peer: peer.name, latency, events, frames, bytes, tookMs, usage, servers, clients };
}

/** CPU microseconds of every serving process for one event at one socket. */
export function microsEach({ usage, servers, events }: Run): number {
  return (cpuSeconds(usage, servers) * 1e6) / events;
}

/** The same of the process that holds the sockets, alone. */
export function serverMicrosEach({ usage, events }: Run): number {
  return (cpuSeconds(usage, ["server"]) * 1e6) / events;
}

/** The 99th percentile; NaN when the load itself was the bottleneck. */
export function p99(run: Run): number {
  return isVoid(run) ? Number.NaN : latencyAt(run.latency, 0.99);
}

/** Whether a client used so much of its core that the latencies are its own. */
export function isVoid({ usage, clients }: Run): boolean {
  return clients.some((name) => cores(usage, name) > CLIENT_MOST_CORES);
}

/** `value` of Barq divided by that of a peer, round by round. */
export function ratios(runs: Run[], peer: PeerName, value: (run: Run) => number): number[] {
  const other = runs.filter((run) => run.peer === peer);
  const ours = runs.filter((run) => run.peer === "barq");
  return ours.flatMap((run, round) => {
    const beside = other[round];
    return beside ? value(run) / value(beside) : [];
  });
}
