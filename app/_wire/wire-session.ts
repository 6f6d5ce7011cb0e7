import type { Bye, Frame, Handshake, Head, Resync } from "@/lib/protocol/frames.ts";
import type { Snapshot } from "@/lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import { isSignedOut } from "./api-failure.ts";
import type { WireStore } from "./wire-store.ts";

/** The server says a head every 5 s; two missed and some patience mean that nobody is there. */
export const SILENCE_MS = 12_000;
const RESUME_EVERY_MS = 1_000;
const BACKOFF_MS = { first: 500, most: 15_000 };
/** Resumes in a row that brought nothing, after which only a fresh snapshot helps. */
const FRUITLESS_RESUMES = 3;

/** The part of a Socket.IO client that a session uses; tests give a fake one. */
export interface WireSocket {
  connected: boolean;
  /** Whether the client will come back by itself. */
  active: boolean;
  connect: () => unknown;
  disconnect: () => unknown;
  on: (event: string, listener: (payload: never) => void) => unknown;
}

export interface SessionDeps {
  store: WireStore;
  fetchSnapshot: () => Promise<Snapshot>;
  openSocket: (handshake: () => Handshake) => WireSocket;
  random?: () => number;
}

export interface WireSession {
  start: () => void;
  /** The network is back, or the page is looked at again: try now, not at the end of a back-off. */
  wake: () => void;
  stop: () => void;
}

/** Full jitter: anywhere up to the bound, so that ten thousand screens do not come back together. */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(BACKOFF_MS.most, BACKOFF_MS.first * 2 ** attempt);
}

/**
 * Keeps a store true to its wire: snapshot, then socket, resume by seq after every break (W2–W4), a fresh snapshot
 * when the server asks for one. Ends, with the code in the store's link, when the server says not to come back.
 */
export function createWireSession({
  store,
  fetchSnapshot,
  openSocket,
  random = Math.random,
}: SessionDeps): WireSession {
  let socket: WireSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let resumes = 0;
  let lastResume = Number.NEGATIVE_INFINITY;
  let lastBehind = -1;
  let stopped = false;

  const later = (run: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const nextDelay = () => backoff(attempt++, random);

  const end = (code: Bye["code"]) => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(silence);
    socket?.disconnect();
    store.setLink({ status: "ended", code });
  };

  const loadSnapshot = async () => {
    try {
      const snapshot = await fetchSnapshot();
      if (stopped) return;
      store.replace(snapshot);
      attempt = 0;
      resumes = 0;
      connect();
    } catch (failure) {
      if (stopped) return;
      if (isSignedOut(failure)) return end("session.required");
      store.setLink({ status: "offline" });
      later(loadSnapshot, nextDelay());
    }
  };

  const connect = () => {
    socket ??= listen(openSocket(() => ({ protocol: PROTOCOL_VERSION, cursors: store.cursor() })));
    store.setLink({ status: "connecting" });
    socket.connect();
  };

  const restart = (then: () => void) => {
    clearTimeout(silence);
    socket?.disconnect();
    store.setLink({ status: "connecting" });
    then();
  };

  const resume = () => {
    const wait = lastResume + RESUME_EVERY_MS - Date.now();
    if (wait > 0) return later(resume, wait);
    lastResume = Date.now();
    resumes += 1;
    restart(resumes > FRUITLESS_RESUMES ? loadSnapshot : connect);
  };

  const listenForSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      store.setLink({ status: "silent" });
      later(resume, nextDelay());
    }, SILENCE_MS);
  };

  const onFrame = (frame: Frame) => {
    const outcome = store.apply(frame);
    if (outcome === "applied") resumes = 0;
    if (outcome === "gap" || outcome === "epoch") resume();
  };

  const onHead = (head: Head) => {
    const [cursor] = store.cursor();
    if (!cursor || cursor.wire !== head.wire) return;
    if (cursor.epoch !== head.epoch) return resume();
    store.setLink({ status: "live" });
    store.hear(head);
    listenForSilence();
    // Behind and not a step further since the last head: the missing run is not on its way.
    if (cursor.seq < head.head && cursor.seq === lastBehind) resume();
    lastBehind = cursor.seq < head.head ? cursor.seq : -1;
  };

  const onBye = (bye: Bye) => {
    if (!bye.retry) return end(bye.code);
    clearTimeout(silence);
    // Closed by us, so that the client does not come back before the server wants it.
    socket?.disconnect();
    store.setLink({ status: "offline" });
    later(connect, bye.afterMs * (1 + random() / 2));
  };

  const comeBack = () => {
    clearTimeout(silence);
    if (stopped) return;
    store.setLink({ status: "offline" });
    // After a drop of the line the client comes back by itself; after the server closed it, it does not.
    if (!socket?.active) later(connect, nextDelay());
  };

  const listen = (made: WireSocket) => {
    made.on("connect", () => {
      attempt = 0;
      store.setLink({ status: "live" });
      listenForSilence();
    });
    made.on("frame", onFrame);
    made.on("head", onHead);
    made.on("resync", (_resync: Resync) => restart(loadSnapshot));
    made.on("bye", onBye);
    made.on("disconnect", (reason: string) => {
      if (reason !== "io client disconnect") comeBack();
    });
    made.on("connect_error", (error: Error & { data?: Bye }) => {
      if (error.data?.code) onBye(error.data);
      else comeBack();
    });
    return made;
  };

  return {
    start: () => void loadSnapshot(),
    wake: () => {
      if (stopped || socket?.connected) return;
      attempt = 0;
      if (store.cursor().length === 0) return later(loadSnapshot, 0);
      if (socket) restart(connect);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(silence);
      socket?.disconnect();
    },
  };
}
