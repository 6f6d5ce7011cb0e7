import type { Cursor } from "@/lib/protocol/frames.ts";
import type { EventRun } from "@/lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import { isSignedOut } from "./api-failure.ts";
import type { Carrier, Ears, ServerWord } from "./carrier.ts";
import { continues } from "./continues.ts";
import type { RelayedWire, TabWord } from "./tab-words.ts";

/** A leader that has not answered for so long is asleep or stuck. */
export const LEADER_PATIENCE_MS = 1_000;

interface FollowerParts {
  tab: string;
  ears: Ears;
  post: (word: TabWord) => void;
  /** Asks for the run after a cursor, without waiting. */
  fetchRun: (cursor: Cursor) => Promise<EventRun>;
  /** The leader does not answer. */
  takeOver: () => void;
}

export interface Follower extends Carrier {
  hear: (word: TabWord) => void;
}

/**
 * A tab without a socket: it fills by HTTP what it lacks of what the leader has passed on, and then follows that.
 * The order within one channel makes that exact: what the leader says after its number is what comes after it.
 */
export function createFollower({ tab, ears, post, fetchRun, takeOver }: FollowerParts): Follower {
  /** What came for a wire while it is being filled. */
  const held = new Map<string, { event: ServerWord; payload: unknown }[]>();
  /** Wires that are to be looked at when the leader next says how far it is. */
  const unsettled = new Set<string>();
  let leader: string | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    post({ kind: "tab", tab, cursors: ears.cursors(), ...ears.whereabouts() });
    patience ??= setTimeout(lose, LEADER_PATIENCE_MS);
  };
  const heard = () => {
    clearTimeout(patience);
    patience = undefined;
  };

  const lose = () => {
    patience = undefined;
    takeOver();
  };

  const fill = async (wire: string) => {
    const waiting: { event: ServerWord; payload: unknown }[] = [];
    held.set(wire, waiting);
    const isMine = () => held.get(wire) === waiting;
    try {
      await fetchToHead(wire, isMine);
    } catch (failure) {
      if (!isMine()) return;
      held.delete(wire);
      if (isSignedOut(failure)) return end("session.required");
      return ears.down(wire);
    }
    if (!isMine()) return;
    held.delete(wire);
    for (const { event, payload } of waiting) ears.word(event, payload);
  };

  const fetchToHead = async (wire: string, isWanted: () => boolean) => {
    for (;;) {
      const cursor = cursorOf(wire);
      if (!cursor) return;
      const run = await fetchRun(cursor);
      if (!isWanted()) return;
      if (run.protocol !== PROTOCOL_VERSION) return end("protocol.outdated");
      if (!continues(cursor, run)) {
        return ears.word("resync", { wire, reason: run.epoch === cursor.epoch ? "too_far" : "epoch" });
      }
      ears.word("frame", run);
      ears.word("head", { wire, epoch: run.epoch, head: run.head, at: run.at });
      if (run.to >= run.head) return;
    }
  };

  const end = (code: "session.required" | "protocol.outdated") =>
    ears.word("bye", { code, retry: false, afterMs: 0, message: code });
  const cursorOf = (wire: string) => ears.cursors().find((cursor) => cursor.wire === wire);

  const settle = (relayed: RelayedWire) => {
    const { wire, epoch, seq, head, presence } = relayed;
    const cursor = cursorOf(wire);
    if (!cursor) return;
    // A leader that took a snapshot has passed over what was between.
    const isLeftBehind = cursor.seq < seq && !held.has(wire);
    if (!unsettled.delete(wire) && !isLeftBehind) return;
    ears.up(new Set([wire]));
    if (presence) ears.word("presence", presence);
    if (cursor.epoch !== epoch || cursor.seq < seq) void fill(wire);
    else if (head) ears.word("head", head);
  };

  const hearLeader = ({ tab: from, link, wires }: Extract<TabWord, { kind: "leader" }>) => {
    heard();
    if (from !== leader) for (const { wire } of ears.cursors()) unsettled.add(wire);
    leader = from;
    if (link === "down") {
      held.clear();
      for (const { wire } of ears.cursors()) unsettled.add(wire);
      ears.down();
    }
    if (link === "up") for (const wire of wires) settle(wire);
  };

  const hearSaid = (event: ServerWord, payload: unknown) => {
    heard();
    const { wire } = payload as { wire?: string };
    const waiting = wire === undefined ? undefined : held.get(wire);
    if (waiting && event !== "resync") waiting.push({ event, payload });
    else if (wire === undefined || !unsettled.has(wire)) ears.word(event, payload);
  };

  return {
    join: () => {
      for (const { wire } of ears.cursors()) unsettled.add(wire);
      tell();
    },
    leave: () => {},
    say: () => tell(),
    hear: (word) => {
      if (word.kind === "leader") hearLeader(word);
      else if (word.kind === "said") hearSaid(word.event, word.payload);
      else if (word.kind === "roll") tell();
    },
    stop: () => {
      heard();
      held.clear();
    },
  };
}
