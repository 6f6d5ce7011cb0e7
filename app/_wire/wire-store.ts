import { stateFromSnapshot, type WireState } from "@/lib/domain/apply-event.ts";
import { applyFrame, type FrameOutcome } from "@/lib/domain/apply-frame.ts";
import type { Bye, Cursor, Frame, Head } from "@/lib/protocol/frames.ts";
import type { Snapshot } from "@/lib/protocol/reads.ts";

/** How the screen is joined to the newsroom just now. */
export type Link =
  | { status: "connecting" }
  | { status: "live" }
  /** No socket comes through: the wire is followed by asking again and again. */
  | { status: "slower" }
  /** No word from the server for too long, though nothing was closed. */
  | { status: "silent" }
  | { status: "offline" }
  | { status: "ended"; code: Bye["code"] };

/** What the server last said of how far the log has come, by its own clock. */
export interface HeadMark {
  head: number;
  at: string;
}

/** One picture of the store: a new object whenever something changed, so that React can compare. */
export interface WireView {
  state: WireState | null;
  link: Link;
  /** Null until the server has spoken on this connection. */
  mark: HeadMark | null;
}

export interface WireStore {
  view: () => WireView;
  subscribe: (listener: () => void) => () => void;
  cursor: () => Cursor[];
  replace: (snapshot: Snapshot) => void;
  apply: (frame: Frame) => FrameOutcome;
  hear: (head: Head) => void;
  setLink: (link: Link) => void;
}

/**
 * The one holder of what a screen knows. Changes are told together, once per `schedule` call (an animation frame in
 * the browser), because a busy wire changes faster than anybody reads.
 */
export function createWireStore(schedule: (flush: () => void) => void): WireStore {
  let state: WireState | null = null;
  let link: Link = { status: "connecting" };
  let mark: HeadMark | null = null;
  let view: WireView = { state, link, mark };
  let scheduled = false;
  const listeners = new Set<() => void>();

  const flush = () => {
    scheduled = false;
    view = { state, link, mark };
    for (const listener of listeners) listener();
  };
  const changed = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  };
  const raise = (next: HeadMark) => {
    if (!mark || next.head >= mark.head) mark = next;
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cursor: () => (state ? [{ wire: state.wire, epoch: state.epoch, seq: state.seq }] : []),
    replace: (snapshot) => {
      state = stateFromSnapshot(snapshot);
      mark = null;
      changed();
    },
    apply: (frame) => {
      if (!state || frame.wire !== state.wire) return "repeat";
      const outcome = applyFrame(state, frame);
      if (outcome === "applied") changed();
      return outcome;
    },
    hear: (head) => {
      raise({ head: head.head, at: head.at });
      changed();
    },
    setLink: (next) => {
      // What was said on an earlier connection proves nothing about this one.
      if (next.status !== link.status) mark = null;
      link = next;
      changed();
    },
  };
}

export type Completeness =
  | { kind: "unknown" }
  /** Known up to `seq`; whether there is more, nobody has said. */
  | { kind: "as-of"; seq: number }
  | { kind: "filling"; from: number; to: number }
  | { kind: "complete"; seq: number; at: string };

/** What may be claimed of a picture (W4): `complete` only when the server's own number has been reached. */
export function completeness({ state, link, mark }: WireView): Completeness {
  if (!state) return { kind: "unknown" };
  const isJoined = link.status === "live" || link.status === "slower";
  if (!isJoined || !mark) return { kind: "as-of", seq: state.seq };
  if (state.seq < mark.head) return { kind: "filling", from: state.seq + 1, to: mark.head };
  return { kind: "complete", seq: state.seq, at: mark.at };
}
