import type { Bye, Cursor, Handshake } from "@/lib/protocol/frames.ts";
import type { EventRun, Snapshot } from "@/lib/protocol/reads.ts";
import { ApiFailure, isSignedOut } from "./api-failure.ts";
import { continues } from "./continues.ts";
import type { LongPoll, StartLongPoll } from "./long-poll.ts";
import { createRetry } from "./retry.ts";
import { createSocketLine, type WireSocket } from "./socket-line.ts";
import type { Link, WireStore } from "./wire-store.ts";

/** This long without a socket, and the wire is followed by asking. */
export const SOCKET_PATIENCE_MS = 10_000;

/** After so long without a word it is asked first how far the log has come. */
const AWAY_MS = 60_000;

/** A wire as this device kept it. */
export interface KeptWire {
  snapshot: Snapshot;
  /** When it was complete, by the server's clock. */
  at: string | null;
}

export interface SessionDeps {
  store: WireStore;
  fetchSnapshot: () => Promise<Snapshot>;
  /** What this device has kept of the wire; undefined when nothing, or when it may not be shown. */
  readKept?: () => Promise<KeptWire | undefined>;
  /** Asks how far the log is beyond a cursor; without it the server is left to say what is too far. */
  fetchHead?: (cursor: Cursor) => Promise<Pick<EventRun, "epoch" | "head">>;
  openSocket: (handshake: () => Handshake) => WireSocket;
  /** Brings the code for where no socket comes through, which most screens never need; without it they stay offline. */
  loadLongPoll?: () => Promise<StartLongPoll>;
  random?: () => number;
}

export interface WireSession {
  start: () => void;
  /** The network is back, or the page is looked at again: try now, not at the end of a back-off. */
  wake: () => void;
  stop: () => void;
}

/**
 * Keeps a store true to its wire: snapshot, then socket, a fresh snapshot when the server asks for one; by long poll
 * while no socket comes through. Ends, with the code in the store's link, when the server says not to come back.
 */
export function createWireSession(deps: SessionDeps): WireSession {
  const { store, fetchSnapshot, readKept, fetchHead, openSocket, loadLongPoll, random = Math.random } = deps;
  const retry = createRetry(random);
  let blocked: ReturnType<typeof setTimeout> | undefined;
  let poll: LongPoll | undefined;
  let stopped = false;

  const stopPolling = () => {
    clearTimeout(blocked);
    blocked = undefined;
    poll?.stop();
    poll = undefined;
  };

  const stop = () => {
    stopped = true;
    retry.cancel();
    stopPolling();
    line.close();
  };

  const end = (code: Bye["code"]) => {
    stop();
    store.setLink({ status: "ended", code });
  };

  /** What the socket does is not shown while the wire is followed without it. */
  const say = (link: Link) => {
    if (link.status === "live") stopPolling();
    else blocked ??= setTimeout(startPolling, SOCKET_PATIENCE_MS);
    if (!poll) store.setLink(link);
  };

  const startPolling = async () => {
    const mine = blocked;
    const follow = await loadLongPoll?.().catch(() => undefined);
    // A socket may have come through meanwhile.
    if (blocked !== mine) return;
    if (follow) poll = follow({ store, fetchSnapshot, random, say: store.setLink, onReturn, end });
    else blocked = setTimeout(startPolling, SOCKET_PATIENCE_MS);
  };

  const loadSnapshot = async () => {
    try {
      const snapshot = await fetchSnapshot();
      if (stopped) return;
      store.replace(snapshot);
      retry.reset();
      line.connect();
    } catch (failure) {
      failed(failure, loadSnapshot);
    }
  };

  const failed = (failure: unknown, again: () => void) => {
    if (stopped) return;
    if (isSignedOut(failure)) return end("session.required");
    if (failure instanceof ApiFailure && failure.code === "wire.not_found") return end("wire.not_found");
    if (!poll) store.setLink({ status: "offline" });
    retry.again(again);
  };

  /** Goes on from where the store is; after a long time away only if that is not too far behind. */
  const comeBack = async (mayBeFar = line.quietMs() >= AWAY_MS) => {
    const [cursor] = store.cursor();
    if (!cursor) return loadSnapshot();
    if (!fetchHead || !mayBeFar) return line.restart();
    retry.cancel();
    try {
      const log = await fetchHead(cursor);
      if (stopped || line.isAlive()) return;
      if (continues(cursor, log)) line.restart();
      else await loadSnapshot();
    } catch (failure) {
      failed(failure, () => rejoin(true));
    }
  };

  const begin = async () => {
    const kept = await readKept?.().catch(() => undefined);
    if (stopped) return;
    if (!kept) return loadSnapshot();
    store.replace(kept.snapshot, kept.at);
    return comeBack();
  };

  const renew = () => void loadSnapshot();
  const rejoin = (mayBeFar?: boolean) => void comeBack(mayBeFar);
  const line = createSocketLine({ store, openSocket, random, retry, say, renew, rejoin, end });
  const onReturn = line.restart;

  return {
    start: () => void (readKept ? begin() : loadSnapshot()),
    wake: () => {
      if (stopped || line.isAlive()) return;
      retry.reset();
      poll?.wake();
      retry.after(0, () => rejoin());
    },
    stop,
  };
}
