import { io } from "socket.io-client";
import type { Cursor } from "@/lib/protocol/frames.ts";
import type { EventRun } from "@/lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import type { OpenSocket } from "./socket-carrier.ts";
import type { HubSocket, SocketHub } from "./socket-hub.ts";
import { createFollower } from "./tab-follower.ts";
import { createLeader } from "./tab-leader.ts";
import type { TabWord } from "./tab-words.ts";
import { uuidv7 } from "./uuid.ts";

/** The part of the browser's locks and channels that tabs use; tests give fake ones. */
export interface TabParts {
  hub: SocketHub;
  openSocket: OpenSocket;
  fetchRun: (cursor: Cursor) => Promise<EventRun>;
  locks: Pick<LockManager, "request"> | undefined;
  channel: Pick<BroadcastChannel, "postMessage" | "addEventListener"> | undefined;
  /** By `tabsName`. */
  name: string;
}

/**
 * Names the locks and the channel of tabs that share a socket: another person in the same browser has others, and so
 * has a page of another protocol, which the server would send away.
 */
export function tabsName(person: string): string {
  return `barq.wire.${PROTOCOL_VERSION}.${person}`;
}

export interface Tabs {
  /** The browser is about to stop this page: it holds no socket that nobody reads, and whoever else is there leads. */
  rest: () => void;
  /** The page runs again. */
  wake: () => void;
}

interface Playing {
  hear: (word: TabWord) => void;
}

/** Lets the tabs of one person share one socket: who holds the lock has it, and the others follow. */
export function joinTabs(parts: TabParts): Tabs {
  const { hub, openSocket, locks, channel, name: lead } = parts;
  const leadAlone = () => hub.use((ears) => createLeader({ tab: "", ears, openSocket, post: () => {} }));
  if (!locks || !channel) {
    leadAlone();
    return { rest: () => {}, wake: () => {} };
  }
  const tab = uuidv7();
  const post = (word: TabWord) => channel.postMessage(word);
  const lockOf = (one: string) => `barq.tab.${one}`;
  let playing: Playing | undefined;
  let queue = new AbortController();
  let isResting = false;
  /** Ends the leading of now; undefined in a follower. */
  let resign: (() => void) | undefined;

  const follow = () =>
    hub.use((ears) => {
      const follower = createFollower({ ...parts, tab, ears, post, takeOver });
      playing = follower;
      return follower;
    });

  /** Leads until it resigns; what it fulfils then gives the lock back. */
  const beLeader = () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    hub.use((ears) => {
      // Granted exactly when that tab is gone, however it went.
      const onTab = (other: string) => {
        const gone = locks.request(lockOf(other), { signal }, () => leader.forget(other));
        gone.catch(() => undefined);
      };
      const leader = createLeader({ tab, ears, openSocket, post, onTab });
      playing = leader;
      return leader;
    });
    post({ kind: "roll" });
    return new Promise<void>((done) => {
      resign = () => {
        resign = undefined;
        leaving.abort();
        done();
      };
    });
  };

  const stepDown = () => {
    resign?.();
    follow();
    wait();
  };
  /** The lock is held from when it is granted until this tab resigns, or another takes it away. */
  const ask = (options: LockOptions) => {
    let mine: typeof resign;
    const held = locks.request(lead, options, (lock) => {
      if (!lock) return false;
      const leading = beLeader();
      mine = resign;
      return leading;
    });
    held.catch(() => {
      if (mine && mine === resign) stepDown();
    });
    return held;
  };
  /** Stands in line for the lock. */
  const wait = () => {
    queue = new AbortController();
    ask({ signal: queue.signal });
  };
  const takeOver = () => {
    if (isResting) return;
    queue.abort();
    ask({ steal: true });
  };

  channel.addEventListener("message", ({ data }: MessageEvent<TabWord>) => playing?.hear(data));
  locks.request(lockOf(tab), () => new Promise(() => {})).catch(() => undefined);
  const first = ask({ ifAvailable: true });
  first.then(
    (got) => {
      if (got !== false) return;
      follow();
      wait();
    },
    () => {
      // Not taken away from it: a browser that has locks and gives none.
      if (!playing) leadAlone();
    },
  );
  return {
    rest: () => {
      isResting = true;
      queue.abort();
      resign?.();
      follow();
    },
    wake: () => {
      if (!isResting) return;
      isResting = false;
      wait();
    },
  };
}

/** A Socket.IO client that comes back when its owner says so: with full jitter, and not before the server wants it. */
export const openSocketIo: OpenSocket = (handshake) =>
  io({
    transports: ["websocket"],
    autoConnect: false,
    auth: (give) => give(handshake()),
    reconnection: false,
  }) as HubSocket;
