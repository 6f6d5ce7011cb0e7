import type { Door } from "../load/follower.ts";
import type { ReplayFrame, Sent } from "../load/replay.ts";
import type { BenchOptions } from "../support/bench.ts";
import { startBarq } from "./barq.ts";
import { nchanModule, startNchan } from "./nchan.ts";
import { startRawWs } from "./raw-ws.ts";
import { startSocketIo } from "./socket-io.ts";

export type PeerName = "barq" | "raw ws" | "Socket.IO" | "nchan";

/** A server that brings events to many sockets, in processes of its own. */
export interface Peer {
  name: PeerName;
  /** Every process that serves, by name: all of them are charged. The process that holds the sockets is `server`. */
  pids: Record<string, number>;
  /** What only loads it, and must not be the bottleneck. */
  clients: Record<string, number>;
  /** Makes it ready for new followers, who are all at `at` or are told where they are. */
  door(): Promise<{ door: Door; at: number | undefined }>;
  /** Open loop: one event every `everyMs`. */
  pace(everyMs: number, count: number): Promise<Sent>;
  /** This many events at once. */
  burst(count: number): Promise<Sent>;
  stop(): Promise<void>;
}

/** Events for those peers that have none of their own: real ones, recorded from Barq's log. */
export interface Recording {
  /** The first frame begins here. */
  from: number;
  frames: ReplayFrame[];
}

/** The peers of one part, started, and what they send. */
export interface Peers {
  all: Peer[];
  recording: Recording;
  /** What a reader has to know about them. */
  notes: string[];
  stop(): Promise<void>;
}

/** Starts Barq, records `count` events of it, and starts the other peers named, as far as they are installed. */
export async function startPeers(names: PeerName[], options: BenchOptions, count: number): Promise<Peers> {
  const barq = await startBarq(options);
  const all: Peer[] = [barq];
  const stop = async () => {
    for (const peer of all.toReversed()) await peer.stop();
  };
  try {
    const recording = await barq.record(count);
    const notes: string[] = [];
    if (names.includes("raw ws")) all.push(await startRawWs(recording));
    if (names.includes("Socket.IO")) all.push(await startSocketIo(recording));
    const module = names.includes("nchan") ? nchanModule() : undefined;
    if (module) all.push(await startNchan(recording, module));
    else if (names.includes("nchan")) {
      notes.push("nchan is not installed: apt-get install nginx-core libnginx-mod-nchan");
    }
    return { all, recording, notes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Everyone takes every place in turn: none is always the first or always the one after another. */
export function rotated<T>(all: readonly T[], round: number): T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}
