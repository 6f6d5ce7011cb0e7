import type { Cursor } from "../../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../../lib/protocol/version.ts";
import type { Door } from "../load/follower.ts";
import type { PostLoad } from "../load/posts.ts";
import type { Sent } from "../load/replay.ts";
import type { BenchOptions } from "../support/bench.ts";
import { type LoggedRun, readLog } from "../support/log.ts";
import { startBenchNewsroom } from "../support/newsroom.ts";
import { startWorker } from "../support/worker.ts";
import type { Peer, Recording } from "./peer.ts";

/** Sessions that follow and, each in turn, file. */
const SESSIONS = 200;
const RECORD_AT_ONCE = 64;

export interface BarqPeer extends Peer {
  /** Files this many events, with nobody following, and answers each in a frame of its own. */
  record(count: number): Promise<Recording>;
}

/** How Barq is followed: from these cursors, or from the head on. */
export function barqDoor(port: number, cookies: string[], cursors: Cursor[] = []): Door {
  const hello = `40${JSON.stringify({ protocol: PROTOCOL_VERSION, cursors })}`;
  return { port, path: "/socket.io/?EIO=4&transport=websocket", cookies, hello, readyAt: "head" };
}

/** Barq itself: events come in as commands over HTTP and are committed in Postgres before they go out. */
export async function startBarq(options: BenchOptions): Promise<BarqPeer> {
  const newsroom = await startBenchNewsroom("gateway", options);
  const posts = startWorker<PostLoad>(new URL("../load/posts.ts", import.meta.url));
  const { port, origin } = newsroom;
  const cookies = await newsroom.sessions("editor", SESSIONS);
  const target = { port, cookies, material: "story" as const };
  const { node: server, ...others } = newsroom.pids;
  const burst = async (count: number) => sentOf(await posts.ask("burst", { ...target, count }));
  return {
    name: "barq",
    pids: { server, ...others },
    clients: { posts: posts.pid },
    door: async () => ({ door: barqDoor(port, cookies), at: undefined }),
    pace: async (everyMs, count) => sentOf(await posts.ask("pace", { ...target, everyMs, count })),
    burst,
    async record(count) {
      let to = 0;
      for (let left = count; left > 0; left -= RECORD_AT_ONCE) {
        to = (await burst(Math.min(left, RECORD_AT_ONCE))).to;
      }
      return recordingOf(await readLog(origin, cookies[0] ?? "", to - count, to));
    },
    async stop() {
      await posts.stop();
      await newsroom.stop();
    },
  };
}

/** Fails when a command was refused: a load that is not carried out measures nothing. */
function sentOf({ sent, refused, lastSeq }: Awaited<ReturnType<PostLoad["burst"]>>): Sent {
  if (refused.length > 0) throw new Error(`${refused.length} commands were refused: ${refused[0]}`);
  return { intended: sent, to: lastSeq };
}

function recordingOf({ wire, epoch, from, events }: LoggedRun): Recording {
  const frames = events.map((event) => {
    const { seq, at } = event;
    const frame = { wire, epoch, from: seq - 1, to: seq, at, events: [event] };
    return { to: seq, text: `42${JSON.stringify(["frame", frame])}` };
  });
  return { from, frames };
}
