import { setTimeout as sleep } from "node:timers/promises";
import type { Swarm } from "../load/swarm.ts";
import { type Peer, type PeerName, type Peers, startPeers } from "../peers/peer.ts";
import { type BenchOptions, judge, type Outcome, spread } from "../support/bench.ts";
import { requireSockets } from "../support/limits.ts";
import { residentBytes } from "../support/processes.ts";
import { startWorker, type Worker } from "../support/worker.ts";
import { openFollowers } from "./round.ts";

const MOST_KB = 12;
const WARM_UP = 500;
const SETTLED_SHARE = 0.005;
const SETTLED_LOOKS = 6;
const LOOK_EVERY_MS = 1_000;

interface Measured {
  peer: PeerName;
  beforeKb: number;
  perSocketKb: number;
}

/** What an idle socket that follows the wire costs in resident memory, in fresh processes each round. */
export async function memory(options: BenchOptions): Promise<Outcome> {
  const sockets = Math.min(9_000, options.sockets);
  requireSockets(sockets);
  const swarm = startWorker<Swarm>(new URL("../load/swarm.ts", import.meta.url));
  const measured: Measured[] = [];
  const failures: string[] = [];
  let notes: string[] = [];
  try {
    for (let round = 0; round < options.rounds; round++) {
      const peers = await startPeers(["raw ws", "Socket.IO", "nchan"], options, 1);
      ({ notes } = peers);
      measured.push(...(await measureAll(peers, swarm, sockets, options, failures)));
    }
  } finally {
    await swarm.stop();
  }
  const names = [...new Set(measured.map(({ peer }) => peer))];
  const of = (name: PeerName) => measured.filter(({ peer }) => peer === name);
  const perSocket = (name: PeerName) => of(name).map(({ perSocketKb }) => perSocketKb);
  const work = "memory";
  return {
    title: `Memory: ${sockets} idle sockets, ${options.rounds} rounds`,
    rows: names.map((peer) => ({
      peer,
      "KB/socket": spread(perSocket(peer)),
      "MB before": spread(of(peer).map(({ beforeKb }) => beforeKb / 1_024)),
    })),
    notes: [
      `resident memory of the process that holds the sockets, settled, less what it was after ${WARM_UP} sockets had come and gone`,
      "all sockets follow and stay: Barq's carry a session each and are told the head every 5 s",
      ...notes,
    ],
    failures,
    verdicts: [
      judge(
        { work, line: `≤ ${MOST_KB} KB RSS per idle socket` },
        perSocket("barq"),
        { most: MOST_KB },
        { unit: " KB", digits: 1 },
      ),
    ],
    measured,
  };
}

async function measureAll(
  peers: Peers,
  swarm: Worker<Swarm>,
  sockets: number,
  { quick }: BenchOptions,
  failures: string[],
): Promise<Measured[]> {
  try {
    const measured: Measured[] = [];
    for (const peer of peers.all) {
      await openFollowers(peer, swarm, Math.min(WARM_UP, sockets));
      await swarm.ask("close", undefined);
      const beforeKb = await settledKb(peer, quick);
      await openFollowers(peer, swarm, sockets);
      const perSocketKb = ((await settledKb(peer, quick)) - beforeKb) / sockets;
      const nothing = { to: 0, patienceMs: 0, intended: new Float64Array() };
      const { faults } = await swarm.ask("collect", nothing);
      if (faults.length > 0) failures.push(`${peer.name}: ${faults.length} faults: ${faults[0]}`);
      await swarm.ask("close", undefined);
      measured.push({ peer: peer.name, beforeKb, perSocketKb });
    }
    return measured;
  } finally {
    await peers.stop();
  }
}

/** Kilobytes once they stay the same for some seconds; what they are after a while when they never do. */
async function settledKb({ pids: { server = 0 } }: Peer, quick: boolean): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < (quick ? 4 : 20); look++) {
    await sleep(LOOK_EVERY_MS);
    looks.push(residentBytes(server) / 1_024);
    const last = looks.slice(-SETTLED_LOOKS);
    const most = Math.max(...last);
    if (last.length === SETTLED_LOOKS && most - Math.min(...last) < SETTLED_SHARE * most) break;
  }
  return looks.at(-1) ?? Number.NaN;
}
