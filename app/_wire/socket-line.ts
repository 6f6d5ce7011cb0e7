import type { Bye, Frame, Handshake, Head } from "@/lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import type { Retry } from "./retry.ts";
import { watchSilence } from "./silence-watch.ts";
import type { Link, WireStore } from "./wire-store.ts";

const RESUME_EVERY_MS = 1_000;
/** Resumes in a row that brought nothing, after which only a fresh snapshot helps. */
const FRUITLESS_RESUMES = 3;
/** The server says something at least every 8 s (W4). */
const LATELY_MS = 8_000;
/** The least spread over which clients come back after a good-bye. */
const SPREAD_MS = 1_000;

/** The part of a Socket.IO client that a line uses; tests give a fake one. It does not come back by itself. */
export interface WireSocket {
  connected: boolean;
  connect: () => unknown;
  disconnect: () => unknown;
  on: (event: string, listener: (payload: never) => void) => unknown;
}

interface LineParts {
  store: WireStore;
  openSocket: (handshake: () => Handshake) => WireSocket;
  random: () => number;
  retry: Retry;
  /** What the socket knows of how the screen is joined. */
  say: (link: Link) => void;
  /** The run cannot be had: a fresh snapshot must be taken, and then `connect` called. */
  renew: () => void;
  /** Comes back after a break: by `restart`, unless the way is too far for that. */
  rejoin: (mayBeFar?: boolean) => void;
  /** The server does not want this client back. */
  end: (code: Bye["code"]) => void;
}

export interface SocketLine {
  connect: () => void;
  /** Whether it is open and a word has come lately: a page that slept believes that its socket is open. */
  isAlive: () => boolean;
  /** How many milliseconds ago the last word came; endless before the first. */
  quietMs: () => number;
  /** Connects anew, now. */
  restart: () => void;
  /** For good. */
  close: () => void;
}

/** Keeps one socket open: it resumes by seq after every break and wherever something is missing (W2–W4). */
export function createSocketLine(parts: LineParts): SocketLine {
  const { store, openSocket, random, retry, say, renew, rejoin, end } = parts;
  let socket: WireSocket | undefined;
  let resumes = 0;
  let lastResume = Number.NEGATIVE_INFINITY;
  let lastBehind = -1;
  let heardAt = Number.NEGATIVE_INFINITY;
  let closed = false;

  /** A clock that was set back proves nothing: it is taken for a long silence. */
  const quietMs = () => {
    const ms = Date.now() - heardAt;
    return ms < 0 ? Number.POSITIVE_INFINITY : ms;
  };
  const heard = () => {
    heardAt = Date.now();
    silence.heard();
  };

  const hangUp = () => {
    silence.stop();
    socket?.disconnect();
  };

  const connect = () => {
    socket ??= listen(openSocket(() => ({ protocol: PROTOCOL_VERSION, cursors: store.cursor() })));
    say({ status: "connecting" });
    socket.connect();
  };

  const restart = (then: () => void) => {
    hangUp();
    retry.cancel();
    say({ status: "connecting" });
    then();
  };

  const resume = () => {
    const since = Date.now() - lastResume;
    // Less than nothing: the clock was set back.
    if (since >= 0 && since < RESUME_EVERY_MS) return retry.after(RESUME_EVERY_MS - since, resume);
    lastResume = Date.now();
    resumes += 1;
    if (resumes <= FRUITLESS_RESUMES) return restart(connect);
    resumes = 0;
    restart(renew);
  };

  const silence = watchSilence(() => {
    say({ status: "silent" });
    retry.again(resume);
  });

  const onFrame = (frame: Frame) => {
    const outcome = store.apply(frame);
    heard();
    if (outcome === "applied") resumes = 0;
    if (outcome === "gap" || outcome === "epoch") resume();
  };

  const onHead = (head: Head) => {
    const [cursor] = store.cursor();
    if (!cursor || cursor.wire !== head.wire) return;
    if (cursor.epoch !== head.epoch) return resume();
    retry.reset();
    say({ status: "live" });
    store.hear(head);
    heard();
    // Behind and not a step further since the last head: the missing run is not on its way.
    if (cursor.seq < head.head && cursor.seq === lastBehind) resume();
    lastBehind = cursor.seq < head.head ? cursor.seq : -1;
  };

  const onBye = (bye: Bye) => {
    if (!bye.retry) return end(bye.code);
    // Closed by us, so that what the closing does comes before what was asked for.
    hangUp();
    say({ status: "offline" });
    const wait = bye.afterMs + random() * Math.max(bye.afterMs, SPREAD_MS);
    // Who read too slowly is behind.
    retry.after(wait, bye.code === "slow" ? () => rejoin(true) : connect);
  };

  const comeBack = () => {
    silence.stop();
    if (closed) return;
    say({ status: "offline" });
    retry.again(() => rejoin());
  };

  const listen = (made: WireSocket) => {
    made.on("connect", () => {
      // It may have come by itself, before the next try was due.
      retry.cancel();
      say({ status: "live" });
      heard();
    });
    made.on("frame", onFrame);
    made.on("head", onHead);
    made.on("resync", () => restart(renew));
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
    connect,
    isAlive: () => socket?.connected === true && quietMs() < LATELY_MS,
    quietMs,
    restart: () => restart(connect),
    close: () => {
      closed = true;
      hangUp();
    },
  };
}
