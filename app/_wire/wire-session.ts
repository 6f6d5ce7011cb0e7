import type { Bye, Handshake } from "@/lib/protocol/frames.ts";
import type { Snapshot } from "@/lib/protocol/reads.ts";
import { isSignedOut } from "./api-failure.ts";
import type { LongPoll, StartLongPoll } from "./long-poll.ts";
import { createRetry } from "./retry.ts";
import { createSocketLine, type WireSocket } from "./socket-line.ts";
import type { Link, WireStore } from "./wire-store.ts";

/** This long without a socket, and the wire is followed by asking. */
export const SOCKET_PATIENCE_MS = 10_000;

export interface SessionDeps {
  store: WireStore;
  fetchSnapshot: () => Promise<Snapshot>;
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
  const { store, fetchSnapshot, openSocket, loadLongPoll, random = Math.random } = deps;
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
      if (stopped) return;
      if (isSignedOut(failure)) return end("session.required");
      if (!poll) store.setLink({ status: "offline" });
      retry.again(loadSnapshot);
    }
  };

  const renew = () => void loadSnapshot();
  const line = createSocketLine({ store, openSocket, random, retry, say, renew, end });
  const onReturn = line.wake;

  return {
    start: renew,
    wake: () => {
      if (stopped || line.isConnected()) return;
      retry.reset();
      poll?.wake();
      if (store.cursor().length === 0) return retry.after(0, loadSnapshot);
      line.wake();
    },
    stop,
  };
}
