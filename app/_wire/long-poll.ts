import type { Bye, Cursor } from "@/lib/protocol/frames.ts";
import type { EventRun, Snapshot } from "@/lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import { ApiFailure, isSignedOut } from "./api-failure.ts";
import { continues } from "./continues.ts";
import { backoff } from "./retry.ts";
import { watchSilence } from "./silence-watch.ts";
import type { Link, WireStore } from "./wire-store.ts";

/** An answer at least this often proves that the way is open, as a head does on a socket. */
const WAIT_SECONDS = 8;
/** An answer without news that comes this much before its time was cut short: a server stops, or nothing ever waits. */
const EARLY_MS = 1_000;
/** The most that is added to the moment which the server names, so that not everybody comes in it. */
const SPREAD_MS = 1_000;
/** After news, a moment in which more of it gathers: a busy wire is not asked for one event at a time. */
const GATHER_MS = 250;

/** Asks for the run after a cursor; the server may wait so many seconds for it. */
type FetchEvents = (cursor: Cursor, waitSeconds: number, signal: AbortSignal) => Promise<EventRun>;

interface PollParts {
  store: WireStore;
  fetchSnapshot: () => Promise<Snapshot>;
  random: () => number;
  say: (link: Link) => void;
  /** The server answers again after it did not: a socket may come through now. */
  onReturn: () => void;
  end: (code: Bye["code"]) => void;
}

export type StartLongPoll = (parts: PollParts) => LongPoll;

export interface LongPoll {
  /** Asks now instead of at the end of a back-off. */
  wake: () => void;
  stop: () => void;
}

/**
 * Follows a wire by `wire.events` where no socket comes through: as complete and in the same order (W3), and slower.
 * Runs until it is stopped; ends the session when nobody is signed in any more or the page is out of date.
 */
export function followByEvents(fetchEvents: FetchEvents, parts: PollParts): LongPoll {
  const { store, fetchSnapshot, random, say, onReturn, end } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const silence = watchSilence(() => say({ status: "silent" }));
  let waitSeconds = 0;
  let attempt = 0;
  let failed = false;
  let hurry = () => {};

  const nextDelay = () => backoff(attempt++, random);
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      hurry = done;
      setTimeout(done, ms);
    });

  const noteAnswer = () => {
    silence.heard();
    // Back after a failure, the socket has its chance first.
    if (failed) onReturn();
    say({ status: failed ? "connecting" : "slower" });
    failed = false;
  };

  const takeRun = (cursor: Cursor, run: EventRun, tookMs: number): number => {
    store.apply(run);
    store.hear(run);
    const news = run.to > cursor.seq;
    const isEarly = !news && tookMs < waitSeconds * 1_000 - EARLY_MS;
    waitSeconds = WAIT_SECONDS;
    if (isEarly) return nextDelay();
    attempt = 0;
    return news && run.to === run.head ? GATHER_MS : 0;
  };

  const refused = (failure: unknown): number => {
    if (isSignedOut(failure)) {
      end("session.required");
      return 0;
    }
    // Whoever may not wait may still ask.
    waitSeconds = 0;
    if (failure instanceof ApiFailure && failure.status === 429) {
      return (failure.retryAfterMs ?? nextDelay()) + random() * SPREAD_MS;
    }
    silence.stop();
    failed = true;
    say({ status: "offline" });
    return nextDelay();
  };

  /** Asks once and takes the answer; tells how many milliseconds to let pass before the next time. */
  const ask = async (cursor: Cursor): Promise<number> => {
    const askedAt = Date.now();
    try {
      const run = await fetchEvents(cursor, waitSeconds, signal);
      if (signal.aborted) return 0;
      if (run.protocol !== PROTOCOL_VERSION) {
        end("protocol.outdated");
        return 0;
      }
      noteAnswer();
      if (continues(cursor, run)) return takeRun(cursor, run, Date.now() - askedAt);
      const snapshot = await fetchSnapshot();
      if (!signal.aborted) store.replace(snapshot);
      return nextDelay();
    } catch (failure) {
      return signal.aborted ? 0 : refused(failure);
    }
  };

  const follow = async () => {
    while (!signal.aborted) {
      const [cursor] = store.cursor();
      await pause(cursor ? await ask(cursor) : nextDelay());
    }
  };
  void follow();

  return {
    wake: () => {
      attempt = 0;
      hurry();
    },
    stop: () => {
      stopping.abort();
      silence.stop();
      hurry();
    },
  };
}
