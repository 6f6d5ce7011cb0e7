import { setTimeout as sleep } from "node:timers/promises";
import type { Swarm } from "../load/swarm.ts";
import { type Peer, type PeerName, rotated, startPeers } from "../peers/peer.ts";
import { type BenchOptions, judge, type Outcome, spread } from "../support/bench.ts";
import { cores, cpuSeconds } from "../support/cpu.ts";
import { requireSockets } from "../support/limits.ts";
import { startWorker, type Worker } from "../support/worker.ts";
import { measure, openFollowers, type Run, ratios } from "./round.ts";

const AT_ONCE = 100;
const LEAST = 8;
const REST_MS = 500;
const NAMES: PeerName[] = ["raw ws", "nchan"];

/** 5,000 sockets and 100 events at once: how many events a CPU second of the serving brings to sockets. */
export async function burst(options: BenchOptions): Promise<Outcome> {
  const sockets = Math.min(5_000, options.sockets);
  const bursts = options.quick ? 2 : 5;
  requireSockets(sockets);
  const swarm = startWorker<Swarm>(new URL("../load/swarm.ts", import.meta.url));
  const failures: string[] = [];
  const runs: Run[] = [];
  const peers = await startPeers(NAMES, options, AT_ONCE * (bursts + 1)).catch(async (error) => {
    await swarm.stop();
    throw error;
  });
  try {
    for (let round = 0; round < options.rounds; round++) {
      for (const peer of rotated(peers.all, round)) {
        runs.push(...(await turn(peer, swarm, sockets, bursts, failures)));
      }
    }
  } finally {
    await peers.stop();
    await swarm.stop();
  }
  const work = `burst, ${sockets} sockets, ${AT_ONCE} events at once`;
  const against = (name: PeerName) =>
    judge(
      { work, line: `events per CPU second ≥ ${LEAST} × ${name}` },
      ratios(runs, name, eventsPerCpuSecond),
      { least: LEAST },
    );
  return {
    title: `${work}, ${bursts} bursts in each of ${options.rounds} rounds`,
    rows: peers.all.map(({ name }) =>
      rowOf(
        name,
        runs.filter(({ peer }) => peer === name),
      ),
    ),
    notes: [
      "an event counts once at each socket; the CPU is that of all serving processes, Barq's filing and committing included",
      "Barq: 100 commands posted at once; ws sends 100 messages one by one; nchan is posted 100 messages on one connection",
      ...peers.notes,
    ],
    failures,
    verdicts: NAMES.map(against),
    measured: runs.map(({ latency: _latency, ...run }) => run),
  };
}

/** One burst nobody counts, then several, each awaited to its end. */
async function turn(
  peer: Peer,
  swarm: Worker<Swarm>,
  sockets: number,
  bursts: number,
  failures: string[],
): Promise<Run[]> {
  await openFollowers(peer, swarm, sockets);
  const send = () => peer.burst(AT_ONCE);
  await measure(peer, swarm, sockets, send, failures);
  const runs: Run[] = [];
  for (let index = 0; index < bursts; index++) {
    await sleep(REST_MS);
    runs.push(await measure(peer, swarm, sockets, send, failures));
  }
  await swarm.ask("close", undefined);
  return runs;
}

function eventsPerCpuSecond({ events, usage, servers }: Run): number {
  return events / cpuSeconds(usage, servers);
}

function rowOf(peer: PeerName, runs: Run[]): Record<string, string> {
  const each = (value: (run: Run) => number, digits = 0) => spread(runs.map(value), digits);
  return {
    peer,
    "events/CPU s": each(eventsPerCpuSecond),
    "by the sockets' process alone": each(({ events, usage }) => events / cpuSeconds(usage, ["server"])),
    "ms to the last socket": each(({ tookMs }) => tookMs),
    "frames/socket": each(({ frames, events }) => (AT_ONCE * frames) / events, 1),
    "B/event": each(({ bytes, events }) => bytes / events),
    "CPU s a burst": each(({ usage, servers }) => cpuSeconds(usage, servers), 2),
    "swarm cores": each(({ usage }) => cores(usage, "swarm"), 2),
  };
}
