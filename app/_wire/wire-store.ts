import { stateFromSnapshot, type WireState } from "@/lib/domain/apply-event.ts";
import { applyFrame, type FrameOutcome } from "@/lib/domain/apply-frame.ts";
import type { Bye, Cursor, Frame, Head } from "@/lib/protocol/frames.ts";
import type { Snapshot } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { reorder } from "./report-order.ts";

/** How many reports a screen holds: what is older is forgotten, and asked for again by whoever scrolls so far. */
export const HELD_MOST = 10_000;
/** So many more may have come in before the oldest are forgotten, all at once: a list is not cut for every report. */
const SPARE = 500;

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
  /** When the wire was last known to be complete here, by the server's clock; null is never. */
  completeAt: string | null;
  /** All reports, the newest first; the same array while none changed. */
  order: readonly Report[];
  /**
   * The ids of the reports that came or changed since the picture before this one; null when any may have. Only for
   * who hears every change from `subscribe`: a component may miss pictures.
   */
  changes: ReadonlySet<string> | null;
}

export interface WireStore {
  view: () => WireView;
  subscribe: (listener: () => void) => () => void;
  cursor: () => Cursor[];
  /** Takes a snapshot in place of all; one that was kept brings when it was complete. */
  replace: (snapshot: Snapshot, completeAt?: string | null) => void;
  apply: (frame: Frame) => FrameOutcome;
  /**
   * The number under which the oldest report came in down to which none is missing; 0 before the first snapshot. One
   * that is older may be there too, because it changed.
   */
  floor: () => number;
  /** Takes in reports that are older than those it has; what it has already stands. */
  extend: (older: readonly Report[]) => void;
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
  let completeAt: string | null = null;
  let order: readonly Report[] = [];
  let changes: Set<string> | null = new Set();
  let view: WireView = { state, link, mark, completeAt, order, changes };
  let floor = 0;
  let scheduled = false;
  const listeners = new Set<() => void>();

  const flush = () => {
    scheduled = false;
    settle();
    if (state && mark && state.seq >= mark.head) completeAt = mark.at;
    view = { state, link, mark, completeAt, order, changes };
    changes = new Set();
    for (const listener of listeners) listener();
  };
  /** Brings the order up to what changed, and forgets what is too much. */
  const settle = () => {
    if (!state || changes?.size === 0) return;
    const { reports } = state;
    order = changes
      ? reorder(order, rowsOf(reports, changes))
      : [...reports.values()].sort((one, other) => other.filedSeq - one.filedSeq);
    if (order.length <= HELD_MOST + SPARE) return;
    for (const { id } of order.slice(HELD_MOST)) reports.delete(id);
    order = order.slice(0, HELD_MOST);
    floor = Math.max(floor, order.at(-1)?.filedSeq ?? 0);
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
    replace: (snapshot, at = null) => {
      state = stateFromSnapshot(snapshot);
      completeAt = at;
      floor = lowest(snapshot.reports);
      mark = null;
      changes = null;
      changed();
    },
    apply: (frame) => {
      if (!state || frame.wire !== state.wire) return "repeat";
      const outcome = applyFrame(state, frame);
      if (outcome !== "applied") return outcome;
      for (const { payload } of frame.events) {
        if (payload.report) changes?.add(payload.report.id);
        for (const { id } of payload.reports ?? []) changes?.add(id);
      }
      changed();
      return outcome;
    },
    floor: () => floor,
    extend: (older) => {
      if (!state || older.length === 0) return;
      floor = Math.min(floor, lowest(older));
      for (const report of older) {
        if (state.reports.has(report.id)) continue;
        state.reports.set(report.id, report);
        changes?.add(report.id);
      }
      changed();
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

function lowest(reports: readonly Report[]): number {
  return reports.reduce((least, { filedSeq }) => Math.min(least, filedSeq), reports[0]?.filedSeq ?? 0);
}

function rowsOf(reports: ReadonlyMap<string, Report>, ids: ReadonlySet<string>): Report[] {
  return [...ids].flatMap((id) => reports.get(id) ?? []);
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
