import { AppError } from "../../lib/protocol/errors.ts";
import type { Role } from "../../lib/protocol/fields.ts";
import type { EventRun } from "../../lib/protocol/reads.ts";
import { beat } from "../beat.ts";
import { type EventRange, readEvents, runAsSeen } from "../newsroom/queries/read-events.ts";
import type { Database } from "../store/database.ts";
import type { Pump } from "../wire/pump.ts";
import type { SignedIn } from "./identify.ts";

/** Who asks for what follows on a wire, and is ready to wait for it. */
export interface Poll extends EventRange {
  wireId: number;
  /** How long to wait at the most while there is nothing. */
  seconds: number;
  person: SignedIn;
  /** Whose session it is now; undefined when it has ended. */
  again(): Promise<SignedIn | undefined>;
  /** Aborted when nobody listens for the answer any more. */
  gone: AbortSignal;
}

/** Long polls: for those whom no websocket reaches. */
export interface Polls {
  /**
   * The run after a number, as soon as there is one; empty when the time is over, when the node stops, or at once
   * when the log does not reach that number. Fails with `session.required` within a second after the session has
   * ended (W8), and with `request.too_many` when the session has enough requests waiting.
   */
  follow(poll: Poll): Promise<EventRun>;
  /** Ends every wait, and lets nobody wait any more. */
  stop(): void;
  isStopped(): boolean;
}

interface PollParts {
  database: Database;
  pumps: ReadonlyMap<number, Pump>;
  /** Which of these sessions are good now, and in what role. */
  standing(sessionIds: string[]): Promise<Map<string, Role>>;
  onError(error: unknown): void;
}

interface Wait {
  role: Role;
  end: AbortController;
}

/** A browser has six connections to a server; its other tabs and its commands need some of them. */
const WAITS_PER_SESSION = 4;
const RETRY_AFTER_SECONDS = 3;
/** Two beats fit in the second that an ended session may last. */
const LOOK_EVERY_MS = 400;

/** Waits for news on behalf of requests, each bounded in time and few for each session. */
export function createPolls({ database, pumps, standing, onError }: PollParts): Polls {
  const waits = new Map<string, Set<Wait>>();
  let stopped = false;

  async function look(): Promise<void> {
    const asked = [...waits];
    if (asked.length === 0) return;
    const roles = await standing(asked.map(([sessionId]) => sessionId));
    for (const [sessionId, some] of asked) {
      for (const { role, end } of some) {
        if (roles.get(sessionId) !== role) end.abort(new AppError("session.required"));
      }
    }
  }
  const looking = beat(LOOK_EVERY_MS, look, onError);

  async function wait(pump: Pump, { after, seconds, person, gone }: Poll): Promise<void> {
    if (stopped || gone.aborted) return;
    const { sessionId, role } = person;
    const others = waits.get(sessionId) ?? new Set();
    if (others.size >= WAITS_PER_SESSION) {
      throw new AppError("request.too_many", { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    const end = new AbortController();
    const mine = { role, end };
    waits.set(sessionId, others.add(mine));
    const timer = setTimeout(() => end.abort(), seconds * 1_000);
    gone.addEventListener("abort", () => end.abort(), { once: true });
    await pump.past(after, end.signal);
    clearTimeout(timer);
    others.delete(mine);
    if (others.size === 0) waits.delete(sessionId);
    if (end.signal.reason instanceof AppError) throw end.signal.reason;
  }

  return {
    async follow(poll) {
      const { wireId, after, person } = poll;
      const pump = pumps.get(wireId);
      if (!pump) throw new AppError("wire.not_found");
      // A snapshot may be ahead of what has reached this node: that is no future yet.
      await pump.catchUp(after);
      if (pump.head === after) await wait(pump, poll);
      const now = await poll.again();
      if (now?.role !== person.role) throw new AppError("session.required");
      return pump.isHeadKnown() ? runOf(pump, now, poll) : readEvents(database, pump.wire, now, poll);
    },
    stop() {
      stopped = true;
      looking.stop();
      for (const some of waits.values()) for (const { end } of some) end.abort();
    },
    isStopped: () => stopped,
  };
}

/** From what this node has of the wire: no query when it is new. */
async function runOf(pump: Pump, person: SignedIn, { after, limit }: EventRange): Promise<EventRun> {
  const { wire, head, knownAt, killed } = pump;
  const from = Math.min(after, head);
  const events = from < head ? await pump.some(from, Math.min(from + limit, head)) : [];
  return runAsSeen({ wire, head, at: new Date(knownAt), from, events, killed }, person);
}
