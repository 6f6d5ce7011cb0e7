import type { Cursor, Head, Presence } from "@/lib/protocol/frames.ts";
import type { ServerWord, Whereabouts } from "./carrier.ts";

/** A wire as the leader follows it: it has passed on everything up to `seq`. */
export interface RelayedWire extends Cursor {
  head: Head | null;
  /** Everyone, as far as the server has said. */
  presence: Presence | null;
}

/** What one tab is and wants. */
export interface TabState extends Whereabouts {
  cursors: Cursor[];
}

/** What the tabs of one person and one protocol version say to each other; everyone hears everything. */
export type TabWord =
  /** A tab tells of itself; the leader answers. */
  | ({ kind: "tab"; tab: string } & TabState)
  /** The leader tells how it is joined to the server. */
  | { kind: "leader"; tab: string; link: "up" | "trying" | "down"; wires: RelayedWire[] }
  /** A new leader wants to know who is there. */
  | { kind: "roll" }
  /** The leader passes on a word of the server. */
  | { kind: "said"; event: ServerWord; payload: unknown };
