import { io } from "socket.io-client";
import type { Cursor } from "@/lib/protocol/frames.ts";
import type { EventRun, SessionInfo, Snapshot } from "@/lib/protocol/reads.ts";
import { read } from "./api.ts";
import { isSignedOut } from "./api-failure.ts";
import { createPresenceStore, type PresenceSocket, type PresenceStore } from "./presence-store.ts";
import type { WireSocket } from "./socket-line.ts";
import { createWireSession, type WireSession } from "./wire-session.ts";
import { createWireStore, type WireStore } from "./wire-store.ts";

export type Admission =
  | { status: "asking" }
  | { status: "unreachable" }
  | { status: "out" }
  | { status: "in"; info: SessionInfo };

export interface Newsroom {
  store: WireStore;
  presence: PresenceStore;
  admission: () => Admission;
  subscribe: (listener: () => void) => () => void;
}

const RETRY_MS = 3_000;
/** What a long poll may take beyond its wait: a page of the log over a bad line. */
const DOWNLOAD_MS = 30_000;
const BURST_MS = 100;

let opened: Newsroom | undefined;

/** This page's newsroom: who is signed in and the live wire. Opened once; it outlives every screen. */
export function openNewsroom(): Newsroom {
  opened ??= createNewsroom();
  return opened;
}

function createNewsroom(): Newsroom {
  const store = createWireStore(paced());
  const presence = createPresenceStore();
  const session = createWireSession({
    store,
    fetchSnapshot: () => read<Snapshot>("wire.snapshot?limit=500"),
    loadLongPoll: async () => {
      const { followByEvents } = await import("./long-poll.ts");
      return (parts) => followByEvents(fetchEvents, parts);
    },
    openSocket: (handshake) => {
      const socket = io({
        transports: ["websocket"],
        autoConnect: false,
        auth: (give) => give(handshake()),
        // The session decides when to come back: with full jitter, and not before the server wants it.
        reconnection: false,
      }) as WireSocket & PresenceSocket;
      presence.attach(socket);
      return socket;
    },
  });
  session.start();
  wakeWithThePage(session);
  document.addEventListener("visibilitychange", () => presence.look(document.visibilityState === "visible"));
  return { store, presence, ...watchAdmission(session) };
}

function fetchEvents({ wire, seq }: Cursor, wait: number, signal: AbortSignal): Promise<EventRun> {
  const path = `wire.events?wire=${wire}&after=${seq}&limit=100&wait=${wait}`;
  return read<EventRun>(path, { signal, patienceMs: wait * 1_000 + DOWNLOAD_MS });
}

/** The first change is drawn in the next frame; in a burst the screen is drawn ten times a second, not sixty. */
function paced(): (flush: () => void) => void {
  let last = 0;
  return (flush) => {
    const draw = () =>
      requestAnimationFrame(() => {
        last = performance.now();
        flush();
      });
    const wait = last + BURST_MS - performance.now();
    if (wait <= 0) draw();
    else setTimeout(draw, wait);
  };
}

function watchAdmission(session: WireSession): Pick<Newsroom, "admission" | "subscribe"> {
  let admission: Admission = { status: "asking" };
  const listeners = new Set<() => void>();
  const set = (next: Admission) => {
    admission = next;
    for (const listener of listeners) listener();
  };
  const ask = async () => {
    try {
      set({ status: "in", info: await read<SessionInfo>("session.show") });
    } catch (failure) {
      if (isSignedOut(failure)) {
        session.stop();
        return set({ status: "out" });
      }
      set({ status: "unreachable" });
      setTimeout(ask, RETRY_MS);
    }
  };
  void ask();
  return {
    admission: () => admission,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function wakeWithThePage(session: WireSession): void {
  window.addEventListener("online", session.wake);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") session.wake();
  });
}
