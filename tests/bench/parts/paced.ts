import type { Swarm } from "../load/swarm.ts";
import { type Peer, type PeerName, type Peers, rotated, startPeers } from "../peers/peer.ts";
import { type BenchOptions, judge, type Outcome, spread, type Verdict } from "../support/bench.ts";
import { cores } from "../support/cpu.ts";
import { latencyAt, merge } from "../support/histogram.ts";
import { requireSockets } from "../support/limits.ts";
import { startWorker, type Worker } from "../support/worker.ts";
import {
  isVoid,
  measure,
  microsEach,
  openFollowers,
  p99,
  type Run,
  ratios,
  serverMicrosEach,
} from "./round.ts";

/** Many sockets and an even stream of events. */
interface Load {
  sockets: number;
  perSecond: number;
  seconds: number;
}

/** 5,000 sockets and 10 events a second: what a delivery costs and how late it is, beside a bare `ws` server. */
export function steady(options: BenchOptions): Promise<Outcome> {
  const load = { sockets: Math.min(5_000, options.sockets), perSecond: 10, seconds: options.quick ? 4 : 10 };
  const work = `steady, ${load.sockets} sockets × ${load.perSecond} events/s`;
  return paced(options, work, load, ["raw ws", "Socket.IO", "nchan"], (runs) => [
    judge({ work, line: "server CPU per event ≤ 1.0 × raw ws" }, ratios(runs, "raw ws", microsEach), {
      most: 1,
    }),
    judge({ work, line: "p99 ≤ raw ws's" }, ratios(runs, "raw ws", p99), { most: 1 }),
  ]);
}

/** 9,000 sockets and 5 events a second: where stock Socket.IO grows slow. */
export function crowd(options: BenchOptions): Promise<Outcome> {
  const load = { sockets: Math.min(9_000, options.sockets), perSecond: 5, seconds: options.quick ? 4 : 10 };
  const work = `${load.sockets} sockets × ${load.perSecond} events/s`;
  return paced(options, work, load, ["raw ws", "Socket.IO"], (runs) => [
    judge({ work, line: "p99 ≤ 0.6 × stock Socket.IO's" }, ratios(runs, "Socket.IO", p99), { most: 0.6 }),
  ]);
}

async function paced(
  options: BenchOptions,
  work: string,
  load: Load,
  names: PeerName[],
  verdicts: (runs: Run[]) => Verdict[],
): Promise<Outcome> {
  requireSockets(load.sockets);
  const swarm = startWorker<Swarm>(new URL("../load/swarm.ts", import.meta.url));
  const failures: string[] = [];
  const runs: Run[] = [];
  const peers = await startPeers(names, options, load.perSecond * (load.seconds + 1)).catch(async (error) => {
    await swarm.stop();
    throw error;
  });
  try {
    for (let round = 0; round < options.rounds; round++) {
      for (const peer of rotated(peers.all, round)) runs.push(await turn(peer, swarm, load, failures));
    }
  } finally {
    await peers.stop();
    await swarm.stop();
  }
  return {
    title: `${work} of ${load.seconds} s, ${options.rounds} rounds`,
    rows: peers.all.map(({ name }) =>
      rowOf(
        name,
        runs.filter(({ peer }) => peer === name),
      ),
    ),
    notes: notesOn(peers, runs),
    failures,
    verdicts: verdicts(runs),
    measured: runs.map(({ latency: _latency, ...run }) => run),
  };
}

async function turn(peer: Peer, swarm: Worker<Swarm>, load: Load, failures: string[]): Promise<Run> {
  const { sockets, perSecond, seconds } = load;
  await openFollowers(peer, swarm, sockets);
  const send = (count: number) => () => peer.pace(1_000 / perSecond, count);
  await measure(peer, swarm, sockets, send(perSecond), failures);
  const run = await measure(peer, swarm, sockets, send(perSecond * seconds), failures);
  await swarm.ask("close", undefined);
  return run;
}

function rowOf(peer: PeerName, all: Run[]): Record<string, string> {
  const valid = all.filter((run) => !isVoid(run));
  const merged = merge(valid.map(({ latency }) => latency));
  const at = (share: number) => latencyAt(merged, share).toFixed(1);
  const each = (value: (run: Run) => number, digits = 1) => spread(all.map(value), digits);
  return {
    peer,
    "server µs/event": each(microsEach),
    "of it the sockets' process": each(serverMicrosEach),
    "p50 ms": at(0.5),
    "p90 ms": at(0.9),
    "p99 ms": at(0.99),
    "max ms": at(1),
    "p99 by round": spread(valid.map(p99)),
    "B/event": each(({ bytes, events }) => bytes / events, 0),
    "events/frame": each(({ events, frames }) => events / frames, 2),
    "swarm cores": each(({ usage }) => cores(usage, "swarm"), 2),
    void: `${all.length - valid.length}/${all.length}`,
  };
}

function notesOn({ all, notes }: Peers, runs: Run[]): string[] {
  const others = all.map(({ name }) => name).filter((name) => name !== "barq");
  const beside = others.map(
    (name) =>
      `${name}: CPU ${spread(ratios(runs, name, microsEach), 2)}, p99 ${spread(ratios(runs, name, p99).filter(Number.isFinite), 2)}`,
  );
  return [
    `Barq divided by the peer, round by round · ${beside.join(" · ")}`,
    "p50 to max: all rounds that count as one, from the intended moment of sending: Barq's POST, the others' send",
    "the event is a story.open with short texts, the smallest real one there is; its size as it travels is B/event",
    "server µs: Barq Node + Postgres + Redis with filing and committing; Socket.IO Node + Redis; nchan nginx",
    "the others send the recorded frames of Barq's own events; ws and Socket.IO from a timer inside the server",
    ...notes,
  ];
}
